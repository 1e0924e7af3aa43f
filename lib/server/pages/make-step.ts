import 'server-only'
import type { LoggedDeed } from '../../audit/deeds'
import type { Actor } from '../../editorial/actor'
import { applyStep } from '../../split/apply'
import { keepUnchanged } from '../../split/keep-unchanged'
import { checkLaw, cutsWithin, keepsPlaces } from '../../split/law'
import type { PageState } from '../../split/page-state'
import { faultOf, jumpsOf } from '../../split/parts'
import type { Op, Step } from '../../split/step'
import { tearsCharacter } from '../../split/text-anchor'
import type { Line } from '../../dump/span'
import { issueParts } from '../articles/parts'
import { moveComments } from '../comments/follow-step'
import type { Sql } from '../db'
import { Invalid } from '../errors'
import { record } from '../events'
import { followStep } from '../reviews/follow-step'
import { linesOfDump, lockConcerned, type PageRow } from './page-row'
import { planWrite, writePlan, type WritePlan } from './page-write'
import { logStep } from './step-log'

/** A Step that is to be made on a page as it is. */
export interface Making {
  /** The id under which it is logged. */
  readonly id: string
  readonly step: Step
  /** The Step that it takes back or brings back. */
  readonly undoes: string | null
  /** What the log of events calls it. */
  readonly deed: LoggedDeed
  /** The error where the page does not allow it, told by what stands in its way. */
  readonly refuse: (why: string) => Error
}

/**
 * Makes a Step on a locked page: articles, Versions, log and Event, with the page held to the law that nothing is lost.
 *
 * A Step after which some text of the dump had no place, or two, is Invalid, and so is one after which the parts of an
 * article that jumps could not be read one after the other. Whoever makes one that `touchesParts` has locked the issue.
 */
export async function makeStep(
  tx: Sql, actor: Actor, page: PageRow, { id, step, undoes, deed, refuse }: Making,
): Promise<{ readonly plan: WritePlan; readonly revision: number }> {
  const { articles, state } = await lockConcerned(tx, page, step)
  const outcome = applyStep(state, step)
  if (!outcome.ok) throw refuse(outcome.why.kind)
  if (!(await keepsLaw(tx, step, state, outcome.page))) throw new Invalid('text-would-be-lost')

  // Of a page that was put in the place of another, what is the same is not written again.
  const after = isWhole(step) ? keepUnchanged(state, outcome.page) : outcome.page
  const plan = await planWrite(tx, { page, articles, before: state, after, step })
  const revision = page.revision + 1
  await logStep(tx, actor, { id, pageId: page.id, seq: revision, step, inverse: outcome.inverse, undoes, touched: plan.revisions })
  await writePlan(tx, actor, page, plan, { stepId: id, undoes, cause: isWhole(step) ? 'review' : 'step' })
  const joined = new Set(plan.closed.flatMap(({ id: closed, into }) => (into === null ? [] : [closed])))
  await moveComments(tx, page.id, { before: state.articles, after: after.articles, joined })
  if (touchesParts(step)) await checkParts(tx, page, undoes === null ? step.ops : [])
  if (isWhole(step) && undoes !== null) await followStep(tx, { step: id, undoes })
  await record(tx, actor, {
    deed,
    thing: 'page',
    thingId: page.id,
    before: { revision: page.revision },
    after: { revision, step: id },
  })
  return { plan, revision }
}

/**
 * Whether a Step may change which article goes on from which, by saying so or by closing or reopening one of them, or may
 * need an ordinal for a new one: both are matters of the whole issue.
 */
export function touchesParts({ ops }: Step): boolean {
  return ops.some(({ op }) => op === 'continue' || op === 'open' || op === 'close' || op === 'replace')
}

function isWhole({ ops }: Step): boolean {
  return ops.some(({ op }) => op === 'replace')
}

/** A Step that leaves the dump as it is is held against the page before it; one that puts a page in its place, against the dump. */
async function keepsLaw(tx: Sql, step: Step, before: PageState, after: PageState): Promise<boolean> {
  if (isWhole(step)) return checkLaw(after, await linesIn(tx, after.dump)).length === 0
  if (!keepsPlaces(before, after)) return false
  // Only a Step that cuts within a line asks the dump whether it went through the middle of a character.
  const cuts = cutsWithin(before, after).filter(({ dump }) => dump === after.dump)
  if (cuts.length === 0) return true
  const lines = new Map((await linesIn(tx, after.dump)).map(({ line, text }) => [line, text]))
  return !cuts.some(({ line, offset }) => tearsCharacter(lines.get(line) ?? '', offset))
}

async function linesIn(tx: Sql, dump: string | null): Promise<readonly Line[]> {
  const [stored] = await tx.$queryRaw<{ bytes: Uint8Array }[]>`SELECT "bytes" FROM "Dump" WHERE "id" = ${dump}::uuid`
  return stored ? linesOfDump(stored.bytes) : []
}

/** Refuses what would leave the parts of the issue unreadable. What is joined must stand on another page. */
async function checkParts(tx: Sql, page: PageRow, ops: readonly Op[]): Promise<void> {
  const parts = await issueParts(tx, page.issueId)
  const elsewhere = new Set(parts.filter((part) => !part.closed && part.page?.id !== page.id).map(({ id }) => id))
  const joined = ops.flatMap((op) => (op.op === 'continue' && op.from !== null ? [op.from] : []))
  if (joined.some((id) => !elsewhere.has(id))) throw new Invalid('no-such-part')
  const fault = faultOf(jumpsOf(parts))
  if (fault !== null) throw new Invalid(fault)
}
