import 'server-only'
import { type Actor, actorAt } from '../../editorial/actor'
import { dueState } from '../../editorial/due'
import { type QueuedArticle, type Trouble, troublesOf, waitsFor } from '../../editorial/queue/place'
import { ITEMS_A_SCREEN, type QueueView, type QueueWish } from '../../editorial/queue/wish'
import { DEFAULT_SETTINGS, type TitleSettings } from '../../editorial/settings'
import type { ChainStep } from '../../editorial/workflow/chain'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import { type Progress, progressOf, type Said } from '../../editorial/workflow/progress'
import { type AssignmentView, assignmentsOf, type Colleague, listColleagues } from '../assignments/queries'
import { authoriseSomewhere } from '../authorise'
import { sql } from '../db'
import type { Prisma } from '../prisma-client/client'
import { storedSettings } from '../titles/stored-settings'
import { type Candidate, candidatesOf, MOST_WAITING, saidOf } from './candidates'

/** Something in the queue, with where it leads and why it is there. */
export interface QueueItem {
  readonly kind: Candidate['kind']
  /** Different for each item of a view. */
  readonly key: string
  /** The article or the Review to which it leads. */
  readonly thing: string
  /** The headline of the article, or the name of the dump that came. */
  readonly name: string
  readonly title: { readonly name: string; readonly language: string }
  readonly date: string
  readonly page: { readonly number: number; readonly name: string } | null
  /** Of an article. */
  readonly level: ProofLevel | null
  readonly progress: Progress<Said> | null
  readonly assignment: AssignmentView | null
  readonly troubles: readonly Trouble[]
  /** Who asked in which thread of comments, and with which words, where this person is named. */
  readonly mention: { readonly thread: string; readonly by: string | null; readonly words: string } | null
}

/** One screen of a person's queue, and what there is to choose by. */
export interface Queue {
  readonly items: readonly QueueItem[]
  readonly counts: Readonly<Record<QueueView, number>>
  /** Whether so much waits that older things were not looked at. */
  readonly curtailed: boolean
  readonly titles: readonly { readonly slug: string; readonly name: string }[]
  readonly colleagues: readonly Colleague[]
  /** The steps of their chains, each once. */
  readonly steps: readonly ChainStep[]
}

/** The queue of this person as an address asks for it. Six queries, whatever is in it. */
export async function workQueue(actor: Actor, wish: QueueWish): Promise<Queue> {
  const own = authoriseSomewhere(actor, 'see-desk')
  const [titles, found, colleagues] = await Promise.all([chains(own), candidatesOf(sql(), actor, wish), listColleagues(actor)])
  const chosen = found.filter((candidate) => stands(actor, candidate, wish, titles.get(candidate.title)?.settings ?? DEFAULT_SETTINGS))
  const first = wish.screen * ITEMS_A_SCREEN
  const shown = chosen.filter(({ view }) => view === wish.show).slice(first, first + ITEMS_A_SCREEN)
  const count = (view: QueueView) => chosen.filter((candidate) => candidate.view === view).length
  const steps = new Map([...titles.values()].flatMap(({ settings: { chain } }) => chain.map((step) => [step.id, step])))
  return {
    items: await itemsOf(shown, titles),
    counts: { mine: count('mine'), waiting: count('waiting'), problematic: count('problematic') },
    curtailed: found.filter(({ view, kind }) => view === 'waiting' && kind === 'article').length >= MOST_WAITING,
    titles: [...titles.values()].map(({ slug, name }) => ({ slug, name })),
    colleagues,
    steps: [...steps.values()],
  }
}

/** The articles that stand in the view which is asked for, on all its screens, each once. Two queries. */
export async function articlesOfQueue(actor: Actor, wish: QueueWish): Promise<readonly string[]> {
  const own = authoriseSomewhere(actor, 'see-desk')
  const [titles, found] = await Promise.all([chains(own), candidatesOf(sql(), actor, wish)])
  const shown = found.filter((candidate) => candidate.view === wish.show && candidate.kind !== 'review'
    && stands(actor, candidate, wish, titles.get(candidate.title)?.settings ?? DEFAULT_SETTINGS))
  return [...new Set(shown.map(({ thing }) => thing))]
}

/** Whether a candidate stands in its view: what waits is for this person to pass, and the step that is asked for is open. */
function stands(actor: Actor, candidate: Candidate, { step }: QueueWish, settings: TitleSettings): boolean {
  const article = articleOf(candidate)
  if (step !== null && (article === null || progressOf(settings.chain, article.said).next?.id !== step)) return false
  return candidate.view !== 'waiting' || article === null || waitsFor(actorAt(actor, candidate.title), article, settings)
}

function articleOf(candidate: Candidate): QueuedArticle | null {
  return candidate.level && { level: candidate.level, said: saidOf(candidate) }
}

interface Title {
  readonly slug: string
  readonly name: string
  readonly settings: TitleSettings
}

/** All titles, or these, with their chains, by id. One query. */
async function chains(titles: readonly string[] | null): Promise<ReadonlyMap<string, Title>> {
  const rows = await sql().$queryRaw<{ id: string; slug: string; name: string; settings: Prisma.JsonValue }[]>`
    SELECT "id", "slug", "name", "settings" FROM "Title"
    WHERE ${titles}::uuid[] IS NULL OR "id" = ANY (${titles}::uuid[]) ORDER BY "name", "id"`
  return new Map(rows.map(({ id, settings, ...row }) => [id, { ...row, settings: storedSettings(settings) }]))
}

interface Described extends Pick<QueueItem, 'thing' | 'name' | 'title' | 'date' | 'page'> {
  readonly damaged: boolean
}

async function itemsOf(shown: readonly Candidate[], titles: ReadonlyMap<string, Title>): Promise<readonly QueueItem[]> {
  const things = [...new Set(shown.map(({ thing }) => thing))]
  const [described, assignments, mentions] = await Promise.all([
    describe(things), assignmentsOf(sql(), things), mentionsOf(shown.flatMap(({ comment }) => comment ?? [])),
  ])
  const now = new Date()
  return shown.flatMap((candidate): readonly QueueItem[] => {
    const row = described.get(candidate.thing)
    if (!row) return []
    const { damaged, ...place } = row
    const assignment = assignments.get(candidate.thing) ?? null
    const article = articleOf(candidate)
    const progress = article && progressOf(titles.get(candidate.title)?.settings.chain ?? [], article.said)
    return [{
      ...place,
      kind: candidate.kind,
      key: candidate.comment ?? candidate.thing,
      level: candidate.level,
      progress,
      assignment,
      troubles: troublesOf({ damaged, overdue: isOverdue(assignment, now), level: candidate.level, progress }),
      mention: candidate.comment === null ? null : (mentions.get(candidate.comment) ?? null),
    }]
  })
}

function isOverdue(assignment: AssignmentView | null, now: Date): boolean {
  return assignment !== null && !assignment.done && assignment.due !== null && dueState(assignment.due, now) === 'overdue'
}

/** What articles and Reviews are called, and where they stand. One query. */
async function describe(things: readonly string[]): Promise<ReadonlyMap<string, Described>> {
  const rows = things.length === 0 ? [] : await sql().$queryRaw<Described[]>`
    SELECT coalesce(a."id", r."id") AS "thing", coalesce(a."headline", d."fileName") AS "name",
      jsonb_build_object('name', t."name", 'language', t."language") AS "title", to_char(i."date", 'YYYY-MM-DD') AS "date",
      CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object('number', p."number", 'name', p."name") END AS "page",
      coalesce(a."damaged" AND a."continuesId" IS NULL, false) AS "damaged"
    FROM unnest(${things}::uuid[]) AS asked("id")
    LEFT JOIN "Article" a ON a."id" = asked."id" LEFT JOIN "Review" r ON r."id" = asked."id" LEFT JOIN "Dump" d ON d."id" = r."dumpId"
    LEFT JOIN "Page" p ON p."id" = coalesce(a."pageId", r."pageId")
    JOIN "Issue" i ON i."id" = coalesce(a."issueId", p."issueId") JOIN "Title" t ON t."id" = i."titleId"`
  return new Map(rows.map((row) => [row.thing, row]))
}

/** The beginning of what was said in a comment is enough to know it again: characters. */
const WORDS_SHOWN = 120

/** Who named this person in comments, and with which words. One query. */
async function mentionsOf(comments: readonly string[]): Promise<ReadonlyMap<string, NonNullable<QueueItem['mention']>>> {
  const rows = comments.length === 0 ? [] : await sql().$queryRaw<(NonNullable<QueueItem['mention']> & { readonly id: string })[]>`
    SELECT c."id", coalesce(c."answersId", c."id") AS "thread", u."name" AS "by", left(c."text", ${WORDS_SHOWN}) AS "words"
    FROM "Comment" c LEFT JOIN "User" u ON u."id" = c."byId" WHERE c."id" = ANY (${comments}::uuid[])`
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** How much this person has to see to, as "mine" counts it. One query, on each screen of the desk. */
export async function countMine(actor: Actor): Promise<number> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const [row] = await sql().$queryRaw<{ mine: number }[]>`
    SELECT (
      SELECT count(*) FROM "Assignment" s LEFT JOIN "Article" a ON a."id" = s."articleId" LEFT JOIN "Review" r ON r."id" = s."reviewId"
      LEFT JOIN "Page" p ON p."id" = r."pageId" LEFT JOIN "Issue" i ON i."id" = coalesce(a."issueId", p."issueId")
      WHERE s."assigneeId" = ${actor.id}::uuid AND s."doneAt" IS NULL AND a."closedAt" IS NULL
        AND (r."id" IS NULL OR r."state" IN ('open', 'taken-back'))
        AND (${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]))
    )::int + (
      SELECT count(DISTINCT root."id") FROM "Comment" c JOIN "Comment" root ON root."id" = coalesce(c."answersId", c."id")
      JOIN "Article" a ON a."id" = root."articleId" JOIN "Issue" i ON i."id" = a."issueId"
      WHERE c."mentions" @> ARRAY[${actor.id}::uuid] AND root."resolvedAt" IS NULL
        AND (a."closedAt" IS NULL OR a."mergedIntoId" IS NOT NULL)
        AND (${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]))
    )::int AS "mine"`
  return row?.mine ?? 0
}
