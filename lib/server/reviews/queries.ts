import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import { itemsToDecideAgain } from '../../review/decisions'
import type { Decision, Review } from '../../review/review'
import { reviewPage } from '../../review/review-page'
import { type AssignmentView, assignmentsOf } from '../assignments/queries'
import { authoriseAt } from '../authorise'
import { db, sql } from '../db'
import type { NamedDump } from '../dumps/queries'
import { NotFound } from '../errors'
import { loadReview, type ReviewState } from './review-input'

/** A Review as its screen shows it. */
export interface DeskReview {
  readonly id: string
  readonly state: ReviewState
  readonly page: { readonly id: string; readonly number: number; readonly name: string; readonly revision: number }
  readonly issue: { readonly id: string; readonly date: string; readonly title: { readonly slug: string; readonly name: string; readonly language: string } }
  /** The dump that the page has, or had before this was applied, and the one that came; the same where it was read anew. */
  readonly dumps: { readonly base: NamedDump; readonly theirs: NamedDump }
  /** What there is to decide about; empty once it is applied, when the page is what was decided. */
  readonly review: Review
  readonly decisions: readonly Decision[]
  /** Items that were decided about when they showed something else. */
  readonly again: readonly string[]
  /** The articles of the page that the public sees, by themselves or as a later part of one. */
  readonly published: readonly string[]
  readonly assignment: AssignmentView | null
}

const NOTHING: Review = { articles: [], items: [], carried: [], approximate: false }

/** A Review with its items, worked out from the page as it is. Nine queries at most, whatever the page. */
export async function deskReview(actor: Actor, id: string): Promise<DeskReview> {
  await authoriseAt(actor, 'see-desk', { kind: 'review', ids: [id] })
  const row = await db().review.findUnique({
    where: { id },
    select: {
      page: { select: { id: true, number: true, name: true, revision: true, currentDump: { select: DUMP }, issue: { include: { title: true } } } },
      dump: { select: DUMP },
    },
  })
  if (!row?.page.currentDump) throw new NotFound('no-such-review')
  const { page: { issue, currentDump, ...page }, dump } = row
  const [loaded, published, assignments] = await Promise.all([
    loadReview(sql(), id), publishedArticles(page.id, issue.liveEditionId), assignmentsOf(sql(), [id]),
  ])
  const base = loaded.state === 'applied' && loaded.stepId !== null ? await dumpBefore(loaded.stepId) : currentDump
  const people = [base, dump].flatMap(({ importedById }) => importedById ?? [])
  const names = await db().user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const isOver = loaded.state === 'applied' || loaded.state === 'dropped'
  const review = isOver ? NOTHING : reviewPage(loaded.input).review
  const named = ({ id: dumpId, fileName, importedAt, importedById }: typeof dump): NamedDump => ({
    id: dumpId, fileName, at: importedAt.toISOString(), by: names.find((person) => person.id === importedById)?.name ?? null,
  })
  return {
    id,
    state: loaded.state,
    page,
    issue: {
      id: issue.id, date: dayOf(issue.date), title: { slug: issue.title.slug, name: issue.title.name, language: issue.title.language },
    },
    dumps: { base: named(base), theirs: named(dump) },
    review,
    decisions: loaded.decisions,
    again: itemsToDecideAgain(review.items, loaded.decisions).map(({ key }) => key),
    published,
    assignment: assignments.get(id) ?? null,
  }
}

const DUMP = { id: true, fileName: true, importedAt: true, importedById: true } as const

/** The dump on which a page stood before the Step that applied a Review. Of the Step only this is read. */
async function dumpBefore(stepId: string) {
  const [step] = await sql().$queryRaw<{ dump: string }[]>`
    SELECT "step" #>> '{ops,0,before,dump}' AS "dump" FROM "Step" WHERE "id" = ${stepId}::uuid`
  return db().dump.findUniqueOrThrow({ where: { id: step?.dump ?? '' }, select: DUMP })
}

async function publishedArticles(page: string, edition: string | null): Promise<readonly string[]> {
  const rows = await sql().$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Article" a WHERE a."pageId" = ${page}::uuid AND (
      EXISTS (SELECT 1 FROM "EditionArticle" e WHERE e."editionId" = ${edition}::uuid AND e."articleId" = a."id")
      OR EXISTS (SELECT 1 FROM "EditionPart" e WHERE e."editionId" = ${edition}::uuid AND e."articleId" = a."id"))
    ORDER BY a."position", a."id"`
  return rows.map(({ id }) => id)
}
