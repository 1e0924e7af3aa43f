import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '../../editorial/actor'
import { type DecodedDump, decodeDump } from '../../dump/decode'
import { linesOf } from '../../dump/lines'
import { read } from '../../reading/read'
import { propose } from '../../split/propose'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { Invalid } from '../errors'
import { record } from '../events'
import { openIssue, setNumber } from '../issues/commands'
import { stored } from '../json'
import { openReview } from '../reviews/open-review'
import { storedStyle } from '../titles/stored-style'
import { keepDump, knownDump, openPage, refuseErased } from './dump-row'
import type { DumpImport } from './schema'
import { writeProposal } from './write-proposal'

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
  await authoriseAt(actor, 'import-page', { kind: 'slug', slug: place.title })
  const dump = readDump(bytes, place.fileName)
  return sqlTransaction((tx) => importRead(tx, actor, place, dump))
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
  tx: Sql, actor: Actor, place: DumpImport, { bytes, sha256, decoded }: ReadDump,
): Promise<Imported> {
  const issue = await openIssue(tx, place)
  const page = await openPage(tx, issue.id, place)
  const lines = linesOf(decoded.text)
  const known = await knownDump(tx, page.id, sha256)
  const told = {
    pageId: page.id, issueId: issue.id, encoding: decoded.encoding, runnerUp: decoded.runnerUp, lines: lines.length, review: null,
    erased: known !== null && known.erasedAt !== null,
  }
  if (!known) await refuseErased(tx, sha256, place.fileName)
  if (known && known.id === page.currentDumpId) return { ...told, kind: 'already-there', articles: page.articles, doubts: 0 }

  const reading = known ? stored('reading', known.reading) : read(lines, issue.houseStyle)
  const dump = known?.id ?? randomUUID()
  if (!known) {
    await keepDump(tx, actor, page.id, { id: dump, bytes, sha256, encoding: decoded.encoding, fileName: place.fileName, reading, houseStyle: issue.houseStyle })
  }
  if (page.currentDumpId !== null) {
    const houseStyle = known ? storedStyle(known.houseStyle) : issue.houseStyle
    const review = await openReview(tx, actor, { pageId: page.id, dump, reading, houseStyle })
    return { ...told, kind: 'review', review, articles: reading.articles.length, doubts: reading.doubts.length }
  }
  const state = propose(reading, { dump, lines }, randomUUID)
  await writeProposal(tx, actor, { issueId: issue.id, pageId: page.id, position: page.articles, state, houseStyle: issue.houseStyle })
  await tx.$executeRaw`
    UPDATE "Page" SET "currentDumpId" = ${dump}::uuid, "aside" = ${JSON.stringify(state.aside)}::jsonb WHERE "id" = ${page.id}::uuid`
  if (place.issueNumber) await setNumber(tx, actor, issue.id, place.issueNumber)
  await record(tx, actor, {
    deed: 'import-dump',
    thing: 'page',
    thingId: page.id,
    after: { dump, sha256, fileName: place.fileName, encoding: decoded.encoding, articles: state.articles.length },
  })
  return { ...told, kind: 'imported', articles: state.articles.length, doubts: reading.doubts.length }
}
