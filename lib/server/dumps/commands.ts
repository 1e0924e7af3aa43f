import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '../../editorial/actor'
import { type DecodedDump, decodeDump } from '../../dump/decode'
import { linesOf } from '../../dump/lines'
import { read } from '../../reading/read'
import { READER_VERSION } from '../../reading/reading'
import type { PageState } from '../../split/page-state'
import { propose } from '../../split/propose'
import { listHeadline } from '../articles/list-headline'
import { authorise } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Invalid } from '../errors'
import { record } from '../events'
import { openIssue, setNumber, takeOrdinals } from '../issues/commands'
import { stored, toStored } from '../json'
import { openReview } from '../reviews/open-review'
import { storedStyle } from '../titles/stored-style'
import { keepVersions } from '../versions/keep'
import type { DumpImport, PagePlace } from './schema'

/** What came of an import, with the encoding as it was guessed and the one that came second. */
export interface Imported {
  readonly kind: 'imported' | 'already-there' | 'review'
  /** The Review that was opened; null where there was nothing to decide about. */
  readonly review: string | null
  readonly pageId: string
  readonly issueId: string
  readonly encoding: string
  readonly runnerUp: string | null
  readonly lines: number
  readonly articles: number
  readonly doubts: number
  /** Whether a person's data were erased from these bytes since they came first; they stay erased. */
  readonly erased: boolean
}

/**
 * Imports the dump of a page: the bytes are kept as they are, read by the machine, and its articles proposed.
 *
 * The bytes that the page has change nothing and say so. Other bytes, or those of an earlier dump of the page, open a
 * Review: what the page's editors did is never overwritten, and nothing is changed until they decide about it. Bytes that
 * are no text are Invalid, and leave nothing behind; so are those from which a person's data were erased on another page.
 */
export async function importDump(actor: Actor, place: DumpImport, bytes: Uint8Array): Promise<Imported> {
  authorise(actor, 'import-page')
  const dump = readDump(bytes, place.fileName)
  return transaction((tx) => importRead(tx, actor, place, dump))
}

/** A dump that holds text. */
export interface ReadDump {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly decoded: DecodedDump
}

/** Reads the bytes of a dump as text; Invalid where they are none. */
export function readDump(bytes: Uint8Array, file: string): ReadDump {
  const decoded = decodeDump(bytes)
  if (!decoded.ok) throw new Invalid(`dump-${decoded.fault}`, { file })
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), decoded }
}

/** The import of a dump as a part of a transaction, for an actor who was asked before. */
export async function importRead(
  tx: Transaction, actor: Actor, place: DumpImport, { bytes, sha256, decoded }: ReadDump,
): Promise<Imported> {
  const issue = await openIssue(tx, place)
  const page = await openPage(tx, issue.id, place)
  const lines = linesOf(decoded.text)
  const known = await tx.dump.findUnique({
    where: { pageId_sha256: { pageId: page.id, sha256 } }, select: { id: true, reading: true, houseStyle: true, erasedAt: true },
  })
  const told = {
    pageId: page.id, issueId: issue.id, encoding: decoded.encoding, runnerUp: decoded.runnerUp, lines: lines.length, review: null,
    erased: known !== null && known.erasedAt !== null,
  }
  if (!known) await refuseErased(tx, sha256, place.fileName)
  if (known && known.id === page.currentDumpId) return { ...told, kind: 'already-there', articles: page.articles, doubts: 0 }

  const reading = known ? stored('reading', known.reading) : read(lines, issue.houseStyle)
  const dump = known?.id ?? randomUUID()
  if (!known) {
    await tx.dump.create({
      data: {
        id: dump,
        pageId: page.id,
        sha256,
        bytes: new Uint8Array(bytes),
        encoding: decoded.encoding,
        fileName: place.fileName,
        reading: toStored('reading', reading),
        readerVersion: READER_VERSION,
        houseStyle: issue.houseStyle,
        importedById: actor.id,
      },
    })
  }
  if (page.currentDumpId !== null) {
    const houseStyle = known ? storedStyle(known.houseStyle) : issue.houseStyle
    const review = await openReview(tx, actor, { pageId: page.id, dump, reading, houseStyle })
    return { ...told, kind: 'review', review, articles: reading.articles.length, doubts: reading.doubts.length }
  }
  const state = propose(reading, { dump, lines }, randomUUID)
  await writeProposal(tx, actor, { issueId: issue.id, pageId: page.id, position: page.articles, state })
  await tx.page.update({ where: { id: page.id }, data: { currentDumpId: dump, aside: toStored('aside', state.aside) } })
  if (place.issueNumber) await setNumber(tx, actor, issue.id, place.issueNumber)
  await record(tx, actor, {
    deed: 'import-dump',
    thing: 'page',
    thingId: page.id,
    after: { dump, sha256, fileName: place.fileName, encoding: decoded.encoding, articles: state.articles.length },
  })
  return { ...told, kind: 'imported', articles: state.articles.length, doubts: reading.doubts.length }
}

/** What was erased from one page does not come back as another. */
async function refuseErased(tx: Transaction, sha256: string, file: string): Promise<void> {
  const erased = await tx.dump.findFirst({ where: { sha256, erasedAt: { not: null } }, select: { id: true } })
  if (erased) throw new Invalid('dump-erased', { file })
}

/** The page of an issue with a number, made where there is none yet, and how many articles stand on it. */
async function openPage(
  tx: Transaction,
  issueId: string,
  { page: number, pageName: name }: PagePlace,
): Promise<{ id: string; currentDumpId: string | null; articles: number }> {
  await tx.page.createMany({ data: [{ issueId, number, name }], skipDuplicates: true })
  const { id, currentDumpId, _count } = await tx.page.findUniqueOrThrow({
    where: { issueId_number: { issueId, number } },
    select: { id: true, currentDumpId: true, _count: { select: { articles: { where: { closedAt: null } } } } },
  })
  return { id, currentDumpId, articles: _count.articles }
}

/** Writes the articles that the machine proposes, after those that stand on the page already, each with its first Version. */
async function writeProposal(
  tx: Transaction,
  actor: Actor,
  { issueId, pageId, position, state }: { issueId: string; pageId: string; position: number; state: PageState },
): Promise<void> {
  const first = await takeOrdinals(tx, issueId, state.articles.length)
  const articles = state.articles.map(({ id, blocks }, index) => ({
    id,
    issueId,
    pageId,
    ordinal: first + index,
    position: position + index,
    doc: toStored('blocks', blocks),
    headline: listHeadline(blocks),
  }))
  await tx.article.createMany({ data: articles })
  await keepVersions(tx, actor, state.articles, { cause: 'import' })
}
