import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { stepsInTheWay } from '../../split/rebase'
import type { Step } from '../../split/step'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction, type Transaction, transaction } from '../db'
import type { PagePlace } from '../dumps/schema'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { openIssue, takeOrdinals } from '../issues/commands'
import { makeStep, touchesParts } from './make-step'
import { articlesOf, lockPage, type PageRow } from './page-row'
import type { Correction } from './schema'
import { type Meanwhile, type StepRow, stepsFor, tell } from './step-log'

/**
 * What a browser needs to follow a correction: the Step as it was applied, to the page of the revision `from`. Where the
 * page has come further than one revision from the one that the browser has, it needs the page anew.
 */
export interface Corrected {
  readonly from: number
  readonly revision: number
  readonly step: Step
  readonly stepId: string
  readonly ordinals: Readonly<Record<string, number>>
  /** Article id → revision, of the articles that it changed. */
  readonly revisions: Readonly<Record<string, number>>
}

/**
 * Corrects the structure of a page: one Step, or the taking back of one, as one transaction.
 *
 * The same correction sent again is answered as applied, and nothing is done twice. A Step from a revision that the page
 * has left is made on the page as it is, where no Step since then that its sender does not know of meets it; one is taken
 * back where no later one that stands meets its inverse. Otherwise it is a Conflict with what others did (`Meanwhile`), and
 * so is a Step that no longer fits, or cannot be taken back, because text was saved meanwhile. A Step after which some text
 * of the dump had no place, or two, is refused as Invalid, and so is one after which the parts of an article that jumps
 * could not be read one after the other.
 */
export async function correctPage(actor: Actor, pageId: string, correction: Correction): Promise<Corrected> {
  await authoriseAt(actor, 'correct-split', { kind: 'page', ids: [pageId] })
  return sqlTransaction(async (tx) => {
    const page = await lockForCorrection(tx, pageId, correction)
    const log = await stepsFor(tx, pageId, correction)
    const before = log.find(({ id }) => id === correction.key)
    if (before) return answerAgain(tx, actor, page, before, correction)
    const { step, undoes } = await meantBy(tx, page, log, correction)
    const { plan, revision } = await makeStep(tx, actor, page, {
      id: correction.key, step, undoes, deed: correction.kind === 'step' ? step.deed : `${correction.kind}-step`,
      refuse: (why) => new Conflict(`${correction.kind}-does-not-fit`, { why }, meanwhile(page)),
    })
    return { from: page.revision, revision, step, stepId: correction.key, ordinals: plan.ordinals, revisions: plan.revisions }
  })
}

/** Locks a page, and before it its issue where that is concerned: two such corrections take turns. */
async function lockForCorrection(tx: Sql, pageId: string, correction: Correction): Promise<PageRow> {
  const issueId = await lockConcernedIssue(tx, pageId, correction)
  const page = await lockPage(tx, pageId)
  if (issueId !== null && issueId !== page.issueId) throw new Conflict('page-moved-on', {}, meanwhile(page))
  return page
}

async function lockConcernedIssue(tx: Sql, pageId: string, correction: Correction): Promise<string | null> {
  const [concerned] = correction.kind === 'step'
    ? [touchesParts(correction.step)]
    : (await tx.$queryRaw<{ inverse: Step }[]>`SELECT "inverse" FROM "Step" WHERE "id" = ${correction.step}::uuid`)
      .map(({ inverse }) => touchesParts(inverse))
  if (!concerned) return null
  const [issue] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Issue" WHERE "id" = (SELECT "issueId" FROM "Page" WHERE "id" = ${pageId}::uuid) FOR UPDATE`
  return issue?.id ?? null
}

/** The answer to a correction whose first answer was lost, with the page as it is by now. The id of another one is refused. */
async function answerAgain(
  tx: Sql, actor: Actor, page: PageRow, before: StepRow, correction: Correction,
): Promise<Corrected> {
  const isSame = correction.kind === 'step'
    ? before.undoes === null && isDeepStrictEqual(before.step, correction.step)
    : before.undoes === correction.step
  if (before.pageId !== page.id || before.by !== actor.id || !isSame) throw new Invalid('step-id-taken')
  const open = [...(await articlesOf(tx, page.id)).open.values()]
  return {
    from: before.seq - 1,
    revision: page.revision,
    step: before.step,
    stepId: before.id,
    ordinals: Object.fromEntries(open.map(({ id, ordinal }) => [id, ordinal])),
    revisions: Object.fromEntries(open.map(({ id, revision }) => [id, revision])),
  }
}

/** The Step that a correction means on the page as it is, and the one that it takes back. */
async function meantBy(
  tx: Sql, page: PageRow, log: readonly StepRow[], correction: Correction,
): Promise<{ step: Step; undoes: string | null }> {
  if (correction.kind !== 'step') return inverseOf(tx, page, log, correction.step)
  const { step, revision, seen = [] } = correction
  const since = log.filter(({ id }) => !seen.includes(id))
  const inTheWay = stepsInTheWay(step, since)
  if (revision > page.revision || inTheWay.length > 0) throw new Conflict('page-moved-on', {}, meanwhile(page, await tell(tx, inTheWay)))
  return { step, undoes: null }
}

/** The inverse of a Step that stands, where no later one stands on it. */
async function inverseOf(
  tx: Sql, page: PageRow, log: readonly StepRow[], id: string,
): Promise<{ step: Step; undoes: string }> {
  const target = log.find((one) => one.id === id)
  if (!target?.inverse || target.pageId !== page.id) throw new NotFound('no-such-step')
  const later = log.filter(({ seq }) => seq > target.seq)
  const taker = later.find(({ undoes }) => undoes === id)
  if (taker) throw await refusedBecauseOf(tx, page, 'step-taken-back', [taker])
  const inTheWay = stepsInTheWay(target.inverse, later)
  if (inTheWay.length > 0) throw await refusedBecauseOf(tx, page, 'step-built-on', inTheWay)
  return { step: target.inverse, undoes: id }
}

/** A Conflict whose sentence names who made the last of the Steps that are its reason. */
async function refusedBecauseOf(tx: Sql, page: PageRow, code: string, steps: readonly StepRow[]): Promise<Conflict> {
  const told = await tell(tx, steps)
  return new Conflict(code, { by: told.at(-1)?.by ?? SYSTEM.name }, meanwhile(page, told))
}

function meanwhile({ revision }: PageRow, steps: Meanwhile['steps'] = []): Meanwhile {
  return { revision, steps }
}

/**
 * Moves a misfiled page, with its dumps, articles and history, to another title, issue or number.
 *
 * A place that is taken, or a page that the public can see, is a Conflict, and so is another issue for a page with a
 * part of an article of which another part would be left behind. In another issue the articles take new ordinals; the
 * old ones are not used again.
 */
export async function movePage(actor: Actor, pageId: string, place: PagePlace): Promise<{ issueId: string }> {
  await authoriseAt(actor, 'move-page', { kind: 'page', ids: [pageId] })
  await authoriseAt(actor, 'move-page', { kind: 'slug', slug: place.title })
  return transaction(async (tx) => {
    const target = await openIssue(tx, place)
    const page = await lockPage(tx, pageId)
    await refuseIfPublished(tx, page)
    const taken = await tx.page.findUnique({
      where: { issueId_number: { issueId: target.id, number: place.page } },
      select: { id: true },
    })
    if (taken && taken.id !== pageId) throw new Conflict('page-place-taken', { page: place.page, date: place.date })
    if (target.id !== page.issueId) {
      await refuseIfJoined(tx, page)
      await renumberArticles(tx, pageId, target.id)
    }
    await tx.page.update({ where: { id: pageId }, data: { issueId: target.id, number: place.page, name: place.pageName } })
    await record(tx, actor, {
      deed: 'move-page',
      thing: 'page',
      thingId: pageId,
      before: { issue: page.issueId, number: page.number, name: page.name },
      after: { issue: target.id, number: place.page, name: place.pageName },
    })
    return { issueId: target.id }
  })
}

async function refuseIfPublished(tx: Transaction, page: PageRow): Promise<void> {
  const shown = await tx.editionPage.findFirst({
    where: {
      number: page.number, edition: { issueId: page.issueId, OR: [{ liveOf: { isNot: null } }, { publication: { state: 'waiting' } }] },
    },
    select: { number: true },
  })
  if (shown) throw new Conflict('page-is-published', { page: page.number })
}

async function refuseIfJoined(tx: Transaction, page: PageRow): Promise<void> {
  const joined = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" a LEFT JOIN "Article" f ON f.id = a."continuesId"
    WHERE a."issueId" = ${page.issueId}::uuid AND a."continuesId" IS NOT NULL AND ${page.id}::uuid IN (a."pageId", f."pageId") LIMIT 1`
  if (joined.length > 0) throw new Conflict('page-is-joined', { page: page.number })
}

/** Gives all articles of a page, closed ones too, ordinals of another issue, in their old order. */
async function renumberArticles(tx: Transaction, pageId: string, issueId: string): Promise<void> {
  const articles = await tx.article.findMany({ where: { pageId }, orderBy: { ordinal: 'asc' }, select: { id: true } })
  const first = await takeOrdinals(tx, issueId, articles.length)
  for (const [index, { id }] of articles.entries()) {
    await tx.article.update({ where: { id }, data: { issueId, ordinal: first + index } })
  }
}
