import 'server-only'
import type { Actor } from '../../editorial/actor'
import { applyStep } from '../../split/apply'
import { type UndoRedo, undoRedo } from '../../split/history'
import { checkLaw } from '../../split/law'
import { faultOf, jumpsOf } from '../../split/parts'
import type { Step } from '../../split/step'
import { issueParts } from '../articles/parts'
import { authorise } from '../authorise'
import { type Transaction, transaction } from '../db'
import type { PagePlace } from '../dumps/schema'
import { Conflict, Invalid } from '../errors'
import { record } from '../events'
import { lockIssue, openIssue, takeOrdinals } from '../issues/commands'
import { stored, toStored } from '../json'
import { planWrite, writePlan } from './page-write'
import { lockPage, type PageRows } from './queries'
import type { Correction } from './schema'

/** What a browser needs to follow a correction: the Step as it was applied, and what can be undone now. */
export interface Corrected {
  readonly revision: number
  readonly step: Step
  readonly stepId: string
  readonly ordinals: Readonly<Record<string, number>>
  /** Article id → revision, of the articles that it changed. */
  readonly revisions: Readonly<Record<string, number>>
  readonly undoRedo: UndoRedo
}

/**
 * Corrects the structure of a page: one Step, or the undoing or redoing of one, as one transaction.
 *
 * A page that has moved on since `revision` is a Conflict; so is a Step that no longer fits, or one that cannot be taken
 * back because what it moved is no longer there. A Step after which some text of the dump had no place, or two, is
 * refused as Invalid, and so is one after which the parts of an article that jumps could not be read one after the other.
 */
export async function correctPage(actor: Actor, pageId: string, correction: Correction): Promise<Corrected> {
  authorise(actor, 'correct-split')
  return transaction(async (tx) => {
    const page = await lockForCorrection(tx, pageId, correction)
    if (page.revision !== correction.revision) throw new Conflict('page-moved-on', {}, { revision: page.revision })
    const { step, undoes } = await stepOf(tx, page, correction)
    const outcome = applyStep(page.state, step)
    if (!outcome.ok) throw new Conflict(`${correction.kind}-does-not-fit`, { why: outcome.why.kind })
    const violation = checkLaw(outcome.page, page.lines).at(0)
    if (violation) throw new Invalid('text-would-be-lost', { why: violation.kind })

    const plan = await planWrite(tx, page, outcome.page, step)
    const stepId = await logStep(tx, actor, page, { step, inverse: outcome.inverse, undoes, touched: plan.revisions })
    await writePlan(tx, actor, page, plan, stepId)
    if (touchesParts(correction)) await checkParts(tx, page, correction)
    await record(tx, actor, {
      deed: correction.kind === 'step' ? step.deed : `${correction.kind}-step`,
      thing: 'page',
      thingId: pageId,
      before: { revision: page.revision },
      after: { revision: page.revision + 1, step: stepId },
    })
    const log = await stepLog(tx, pageId)
    return { revision: page.revision + 1, step, stepId, ordinals: plan.ordinals, revisions: plan.revisions, undoRedo: undoRedo(log) }
  })
}

/** Whether a correction may change which article goes on from which: by saying so, or by closing or reopening one of them. */
function touchesParts(correction: Correction): boolean {
  if (correction.kind !== 'step') return true
  return correction.step.ops.some(({ op }) => op === 'continue' || op === 'open' || op === 'close')
}

/** Locks a page, and before it its issue where parts on other pages are concerned: two of them take turns. */
async function lockForCorrection(tx: Transaction, pageId: string, correction: Correction): Promise<PageRows> {
  const held = touchesParts(correction) ? await tx.page.findUnique({ where: { id: pageId }, select: { issueId: true } }) : null
  if (held !== null) await lockIssue(tx, held.issueId)
  const page = await lockPage(tx, pageId)
  if (held !== null && held.issueId !== page.issueId) throw new Conflict('page-moved-on', {}, { revision: page.revision })
  return page
}

/** Refuses a correction after which the parts of the issue could not be read. What it joins must stand on another page. */
async function checkParts(tx: Transaction, page: PageRows, correction: Correction): Promise<void> {
  const parts = await issueParts(tx, page.issueId)
  const elsewhere = new Set(parts.filter((part) => !part.closed && part.page?.id !== page.id).map(({ id }) => id))
  const joined = correction.kind === 'step' ? correction.step.ops.flatMap((op) => (op.op === 'continue' && op.from !== null ? [op.from] : [])) : []
  if (joined.some((id) => !elsewhere.has(id))) throw new Invalid('no-such-part')
  const fault = faultOf(jumpsOf(parts))
  if (fault !== null) throw new Invalid(fault)
}

/** The Step that a correction means: its own, or the inverse of the one that undo or redo takes back. */
async function stepOf(tx: Transaction, page: PageRows, correction: Correction): Promise<{ step: Step; undoes: string | null }> {
  if (correction.kind === 'step') return { step: correction.step, undoes: null }
  const undoes = undoRedo(await stepLog(tx, page.id))[correction.kind]
  if (undoes === null) throw new Invalid(`nothing-to-${correction.kind}`)
  const { inverse } = await tx.step.findUniqueOrThrow({ where: { id: undoes }, select: { inverse: true } })
  return { step: stored('step', inverse), undoes }
}

async function stepLog(tx: Transaction, pageId: string) {
  const steps = await tx.step.findMany({ where: { pageId }, orderBy: { seq: 'asc' }, select: { id: true, undoesId: true } })
  return steps.map(({ id, undoesId }) => ({ id, undoes: undoesId }))
}

async function logStep(
  tx: Transaction,
  actor: Actor,
  page: PageRows,
  entry: { step: Step; inverse: Step; undoes: string | null; touched: Record<string, number> },
): Promise<string> {
  const { id } = await tx.step.create({
    data: {
      pageId: page.id,
      seq: page.revision + 1,
      actorId: actor.id,
      step: toStored('step', entry.step),
      inverse: toStored('step', entry.inverse),
      touched: entry.touched,
      undoesId: entry.undoes,
    },
    select: { id: true },
  })
  return id
}

/**
 * Moves a misfiled page, with its dumps, articles and history, to another title, issue or number.
 *
 * A place that is taken, or a page that the public can see, is a Conflict, and so is another issue for a page with a
 * part of an article of which another part would be left behind. In another issue the articles take new ordinals; the
 * old ones are not used again.
 */
export async function movePage(actor: Actor, pageId: string, place: PagePlace): Promise<{ issueId: string }> {
  authorise(actor, 'move-page')
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
      before: { issue: page.issueId, number: page.number },
      after: { issue: target.id, number: place.page, name: place.pageName },
    })
    return { issueId: target.id }
  })
}

async function refuseIfPublished(tx: Transaction, page: PageRows): Promise<void> {
  const live = await tx.editionPage.findFirst({
    where: { number: page.number, edition: { liveOf: { id: page.issueId } } },
    select: { number: true },
  })
  if (live) throw new Conflict('page-is-published', { page: page.number })
}

async function refuseIfJoined(tx: Transaction, page: PageRows): Promise<void> {
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
