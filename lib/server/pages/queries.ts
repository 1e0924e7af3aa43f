import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import type { Line } from '../../dump/span'
import type { HouseStyle } from '../../reading/house-style'
import type { Doubt, LineConfidence } from '../../reading/reading'
import { jumpLines } from '../../article/whole'
import { heirIn, jumpsOf } from '../../split/parts'
import type { PageState } from '../../split/page-state'
import type { Deed } from '../../split/step'
import { issueParts } from '../articles/parts'
import { assignmentsOf } from '../assignments/queries'
import { authoriseAt } from '../authorise'
import { db } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'
import { APPLIED } from '../reviews/applied'
import { WAITING, waitingOf, type WaitingReview } from '../reviews/waiting'
import { storedStyle } from '../titles/stored-style'
import { linesOfDump } from './page-row'

/** The state of a page as its rows tell it. */
export function stateOf({ currentDumpId, articles, aside }: {
  readonly currentDumpId: string | null
  readonly articles: readonly { readonly id: string; readonly doc: Prisma.JsonValue; readonly continuesId: string | null }[]
  readonly aside: Prisma.JsonValue
}): PageState {
  return {
    dump: currentDumpId,
    articles: articles.map(({ id, doc, continuesId }) => ({ id, blocks: stored('blocks', doc), continues: continuesId })),
    aside: stored('aside', aside),
  }
}

export const OPEN_ARTICLES = {
  where: { closedAt: null },
  orderBy: { position: 'asc' },
  select: { id: true, ordinal: true, revision: true, position: true, doc: true, continuesId: true },
} as const

/** One line of a page's history: who did what, and when. */
export interface HistoryEntry {
  readonly id: string
  readonly seq: number
  readonly deed: Deed
  readonly at: string
  /** Who made it, by id and by name; null for the system. */
  readonly actor: string | null
  readonly by: string | null
  readonly undoes: string | null
}

/** Everything that the workbench shows of a page. */
export interface WorkbenchPage {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly revision: number
  readonly issue: { readonly id: string; readonly date: string; readonly title: { readonly slug: string; readonly name: string; readonly language: string } }
  readonly dump: { readonly id: string; readonly fileName: string; readonly encoding: string; readonly importedAt: string; readonly houseStyle: HouseStyle } | null
  readonly lines: readonly Line[]
  readonly state: PageState
  readonly ordinals: Readonly<Record<string, number>>
  /** Article id → revision, from which a save of its text starts. */
  readonly revisions: Readonly<Record<string, number>>
  readonly confidence: readonly LineConfidence[]
  readonly doubts: readonly Doubt[]
  readonly history: readonly HistoryEntry[]
  readonly elsewhere: Elsewhere
  /** New dumps of the page that wait to be decided about. */
  readonly reviews: readonly WaitingReview[]
}

/** An article of another page of the issue: it may be the other part of one of this page. */
export interface OtherArticle {
  readonly id: string
  readonly page: { readonly id: string; readonly number: number; readonly revision: number }
  readonly headline: string
  /** Its jump lines, as printed. */
  readonly jumps: readonly string[]
  /** The article that it goes on from, on whichever page that stands. */
  readonly continues: string | null
}

/** What a page needs to know of the other pages of its issue, and its own number among them. */
export interface Elsewhere {
  readonly number: number
  /** In the order of reading. */
  readonly others: readonly OtherArticle[]
  /** Closed article → the open one in which its text is now. */
  readonly heirs: Readonly<Record<string, string>>
}

/** A page for the workbench. Seven queries at most, whatever its size and that of its issue. */
export async function workbenchPage(actor: Actor, pageId: string): Promise<WorkbenchPage> {
  await authoriseAt(actor, 'see-desk', { kind: 'page', ids: [pageId] })
  const page = await db().page.findUnique({
    where: { id: pageId },
    include: { issue: { include: { title: true } }, currentDump: { include: { reviews: APPLIED } }, articles: OPEN_ARTICLES, reviews: WAITING },
  })
  if (!page) throw new NotFound('no-such-page')
  const { issue, currentDump: dump } = page
  const [history, elsewhere, assignments] = await Promise.all([
    pageHistory(pageId), elsewhereOf(issue.id, page), assignmentsOf(db(), page.reviews.map(({ id }) => id)),
  ])
  const { reading: document, houseStyle } = dump?.reviews[0] ?? dump ?? { reading: null, houseStyle: null }
  const reading = dump && stored('reading', document)
  return {
    id: page.id,
    number: page.number,
    name: page.name,
    revision: page.revision,
    issue: {
      id: issue.id,
      date: dayOf(issue.date),
      title: { slug: issue.title.slug, name: issue.title.name, language: issue.title.language },
    },
    dump: dump && {
      id: dump.id, fileName: dump.fileName, encoding: dump.encoding, importedAt: dump.importedAt.toISOString(),
      houseStyle: storedStyle(houseStyle),
    },
    lines: dump ? linesOfDump(dump.bytes) : [],
    state: stateOf(page),
    ordinals: Object.fromEntries(page.articles.map(({ id, ordinal }) => [id, ordinal])),
    revisions: Object.fromEntries(page.articles.map(({ id, revision }) => [id, revision])),
    confidence: reading?.confidence ?? [],
    doubts: reading?.doubts ?? [],
    history,
    elsewhere,
    reviews: waitingOf(page.reviews, assignments),
  }
}

/** The other pages of an issue, of their texts only the jump lines. Two queries. */
async function elsewhereOf(issueId: string, { id: own, number }: { readonly id: string; readonly number: number }): Promise<Elsewhere> {
  const [parts, rows] = await Promise.all([
    issueParts(db(), issueId),
    db().$queryRaw<{ id: string; jumps: Prisma.JsonValue }[]>`
      SELECT "id", jsonb_path_query_array("doc", '$[*] ? (@.role == "jump")') AS "jumps" FROM "Article"
      WHERE "issueId" = ${issueId}::uuid AND "pageId" <> ${own}::uuid AND "closedAt" IS NULL AND "doc" @? '$[*] ? (@.role == "jump")'`,
  ])
  const jumpsOfArticle = new Map(rows.map(({ id, jumps }) => [id, jumpLines(stored('blocks', jumps))]))
  const byId = new Map(parts.map((part) => [part.id, part]))
  const jumps = jumpsOf(parts)
  return {
    number,
    others: parts.flatMap(({ id, closed, page, headline }) => closed || page === null || page.id === own ? [] : [{
      id, page, headline, jumps: jumpsOfArticle.get(id) ?? [], continues: jumps.get(id) ?? null,
    }]),
    heirs: Object.fromEntries(parts.flatMap(({ id, closed }) => {
      const heir = closed ? heirIn(byId, id) : null
      return heir === null ? [] : [[id, heir]]
    })),
  }
}

/**
 * The Steps of a page since its dump was last replaced, oldest first, with the names of those who made them: none before
 * that can be taken back by itself. Two queries.
 */
async function pageHistory(pageId: string): Promise<HistoryEntry[]> {
  const replaced = await db().step.findFirst({
    where: { pageId, step: { path: ['deed'], equals: 'apply-review' } }, orderBy: { seq: 'desc' }, select: { seq: true },
  })
  const steps = await db().step.findMany({
    where: { pageId, seq: { gt: replaced?.seq ?? 0 } },
    orderBy: { seq: 'asc' },
    select: { id: true, seq: true, at: true, actorId: true, undoesId: true, step: true },
  })
  const names = await namesOf(steps.map(({ actorId }) => actorId))
  return steps.map(({ id, seq, at, actorId, undoesId, step }) => ({
    id,
    seq,
    deed: stored('step', step).deed,
    at: at.toISOString(),
    actor: actorId,
    by: actorId && (names.get(actorId) ?? null),
    undoes: undoesId,
  }))
}

async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const people = known.length === 0 ? [] : await db().user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
