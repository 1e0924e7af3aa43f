import 'server-only'
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../editorial/actor'
import { read } from '../../reading/read'
import { decide } from '../../review/decide'
import { itemsToDecideAgain, printOfDecisions, printOfItems } from '../../review/decisions'
import type { Decision } from '../../review/review'
import { reviewPage } from '../../review/review-page'
import type { Step } from '../../split/step'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction, transaction } from '../db'
import { Conflict, failureOf, NotFound } from '../errors'
import { record } from '../events'
import { stored } from '../json'
import { correctPage } from '../pages/commands'
import { makeStep } from '../pages/make-step'
import { linesOfDump, lockPage } from '../pages/page-row'
import { storedStyle } from '../titles/stored-style'
import { APPLIED } from './applied'
import { openReview } from './open-review'
import { loadReview } from './review-input'
import type { Applying, Deciding } from './schema'

/** Keeps what a person decided about items of a Review, and takes back what they undo. What others decided stays. */
export async function decideOn(actor: Actor, id: string, { decisions = [], undecided = [] }: Deciding): Promise<void> {
  await authoriseAt(actor, 'correct-split', { kind: 'review', ids: [id] })
  await sqlTransaction(async (tx) => {
    const before = await lockOpen(tx, id)
    const gone = new Set([...decisions.map(({ item }) => item), ...undecided])
    const after = [...before.decisions.filter(({ item }) => !gone.has(item)), ...decisions]
    await tx.$executeRaw`UPDATE "Review" SET "decisions" = ${JSON.stringify(after)}::jsonb, "state" = 'open' WHERE "id" = ${id}::uuid`
    await record(tx, actor, {
      deed: 'decide-review', thing: 'page', thingId: before.pageId,
      before: { review: id, decisions: before.decisions.length },
      after: { review: id, decisions: after.length, decided: decisions.length, undone: undecided.length },
    })
  })
}

async function lockOpen(tx: Sql, id: string): Promise<{ pageId: string; decisions: readonly Decision[] }> {
  const [review] = await tx.$queryRaw<{ pageId: string; state: string; decisions: readonly Decision[] }[]>`
    SELECT "pageId", "state"::text AS "state", "decisions" FROM "Review" WHERE "id" = ${id}::uuid FOR UPDATE`
  if (!review) throw new NotFound('no-such-review')
  if (review.state === 'applied' || review.state === 'dropped') throw new Conflict('review-closed')
  return review
}

/**
 * Applies what was decided: the page as it will be takes the place of the page as it is, on the new dump, with all of its
 * text placed; one Step, with a Version of each article that changes. What nobody decided stays as the editors have it.
 *
 * `shown` and `decided` are the prints of the items and the decisions that the person saw, on the page of a `revision`.
 * Where the page has come further, other items are there by now, or something was decided about what an item no longer
 * shows, it is a Conflict, which names the items; where somebody else decided meanwhile, another one. Then nothing is
 * written. Applied once more, it changes nothing and says the same.
 */
export async function applyReview(
  actor: Actor, id: string, { revision, shown, decided }: Omit<Applying, 'review'>,
): Promise<{ readonly pageId: string }> {
  await authoriseAt(actor, 'correct-split', { kind: 'review', ids: [id] })
  return sqlTransaction(async (tx) => {
    const [{ pageId } = { pageId: null }] = await tx.$queryRaw<{ pageId: string }[]>`SELECT "pageId" FROM "Review" WHERE "id" = ${id}::uuid`
    if (pageId === null) throw new NotFound('no-such-review')
    const [issue] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Issue" WHERE "id" = (SELECT "issueId" FROM "Page" WHERE "id" = ${pageId}::uuid) FOR UPDATE`
    const page = await lockPage(tx, pageId)
    await tx.$queryRaw`SELECT "id" FROM "Article" WHERE "pageId" = ${pageId}::uuid ORDER BY "id" FOR UPDATE`
    // Whoever decides from here on waits, and is told that it is over: what they decide would be kept, and not be on the page.
    await tx.$queryRaw`SELECT 1 FROM "Review" WHERE "id" = ${id}::uuid FOR UPDATE`
    const { state, decisions, input } = await loadReview(tx, id)
    if (state === 'applied') return { pageId }
    if (state === 'dropped') throw new Conflict('review-closed')

    const model = reviewPage(input)
    const again = itemsToDecideAgain(model.review.items, decisions).map(({ key }) => key)
    const hasMoved = page.revision !== revision || page.issueId !== issue?.id
    if (hasMoved || again.length > 0 || printOfItems(model.review.items) !== shown) throw new Conflict('review-moved-on', {}, { again })
    if (printOfDecisions(model.review.items, decisions) !== decided) throw new Conflict('review-decided')
    const { page: after, closed } = decide(model, decisions, randomUUID)
    const into = Object.fromEntries([...closed].flatMap(([article, heir]) => (heir === null ? [] : [[article, heir]])))
    const step: Step = { deed: 'apply-review', ops: [{ op: 'replace', before: input.ours, after, into }] }
    const stepId = randomUUID()
    await makeStep(tx, actor, page, { id: stepId, step, undoes: null, deed: step.deed, refuse: () => new Conflict('review-moved-on', {}, { again }) })
    await tx.$executeRaw`
      UPDATE "Review" SET "state" = 'applied', "stepId" = ${stepId}::uuid, "reading" = ${JSON.stringify(model.reading)}::jsonb
      WHERE "id" = ${id}::uuid`
    return { pageId }
  })
}

/**
 * Takes a Review back that was applied: the page is what it was before, on the dump that it had. Where the page was
 * corrected or text of it was changed since, it is a Conflict: that would be lost.
 */
export async function takeBackReview(actor: Actor, id: string): Promise<void> {
  await authoriseAt(actor, 'correct-split', { kind: 'review', ids: [id] })
  const [applied] = await transaction((tx) => tx.$queryRaw<{ pageId: string; stepId: string | null; state: string; revision: number }[]>`
    SELECT r."pageId", r."stepId", r."state"::text AS "state", p."revision" FROM "Review" r JOIN "Page" p ON p."id" = r."pageId"
    WHERE r."id" = ${id}::uuid`)
  if (!applied) throw new NotFound('no-such-review')
  const { pageId, stepId, state, revision } = applied
  if (state !== 'applied' || stepId === null) throw new Conflict('review-not-applied')
  try {
    await correctPage(actor, pageId, { kind: 'undo', key: randomUUID(), revision, step: stepId })
  } catch (error) {
    const code = failureOf(error)?.code
    throw code === 'step-built-on' || code === 'undo-does-not-fit' ? new Conflict('review-built-on') : error
  }
}

/** Closes a Review without applying it. Its dump is kept, and can be imported again for another Review. */
export async function dropReview(actor: Actor, id: string): Promise<void> {
  await authoriseAt(actor, 'correct-split', { kind: 'review', ids: [id] })
  await sqlTransaction(async (tx) => {
    const { pageId } = await lockOpen(tx, id)
    await tx.$executeRaw`UPDATE "Review" SET "state" = 'dropped' WHERE "id" = ${id}::uuid`
    await record(tx, actor, { deed: 'drop-review', thing: 'page', thingId: pageId, after: { review: id } })
  })
}

/**
 * Reads the dump of a page with the reader and the house style of today, and opens a Review where they make something
 * else of it. Gives its id; null where the page would be read as it was.
 */
export async function reviewNewReading(actor: Actor, pageId: string): Promise<string | null> {
  await authoriseAt(actor, 'correct-split', { kind: 'page', ids: [pageId] })
  return transaction(async (tx) => {
    const page = await tx.page.findUnique({
      where: { id: pageId },
      select: { currentDump: { include: { reviews: APPLIED } }, issue: { select: { title: { select: { houseStyle: true } } } } },
    })
    const dump = page?.currentDump
    if (!page || !dump) throw new NotFound('no-such-page')
    const houseStyle = storedStyle(page.issue.title.houseStyle)
    const reading = read(linesOfDump(dump.bytes), houseStyle)
    const before = stored('reading', dump.reviews[0]?.reading ?? dump.reading)
    const told = ({ articles, aside }: typeof reading) => JSON.parse(JSON.stringify({ articles, aside })) as unknown
    if (isDeepStrictEqual(told(reading), told(before))) return null
    return openReview(tx, actor, { pageId, dump: dump.id, reading, houseStyle })
  })
}
