import { waitsForPerson } from '@/components/desk/waits-for-person'
import type { Block } from '@/lib/article/block'
import type { Failure } from '@/lib/server/errors'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Correction } from '@/lib/server/pages/schema'
import { applyStep } from '@/lib/split/apply'
import { type LoggedStep, type UndoRedo, undoRedo } from '@/lib/split/history'
import { keepUnchanged } from '@/lib/split/keep-unchanged'
import type { PageState } from '@/lib/split/page-state'
import type { Step } from '@/lib/split/step'
import { falling, type RefusedWish, revisionTold } from './refusal'
import { takenBackBy, type Waiting, type Wish } from './wish'

/** A page as the server has it. */
export interface ConfirmedPage {
  readonly revision: number
  readonly state: PageState
  readonly ordinals: Readonly<Record<string, number>>
  /** Article id → revision, from which a text save starts. */
  readonly revisions: Readonly<Record<string, number>>
  readonly log: readonly LoggedStep[]
}

/**
 * A page in the hands of an editor. What the screen shows is the confirmed page with all waiting wishes applied;
 * the first of them may be on its way. `inverses` are those of the Steps that were applied here, by Step id.
 */
export interface CorrectionQueue {
  readonly person: string | null
  readonly confirmed: ConfirmedPage
  readonly inverses: ReadonlyMap<string, Step>
  readonly waiting: readonly Waiting[]
  /** Wishes that the server refused, until the person decides about each. */
  readonly refused: readonly RefusedWish[]
  readonly shown: PageState
  /**
   * `resting` sends nothing; `offline` waits to try the first wish again; `signed-out` waits for its person to sign in;
   * `stale` waits for the page to be loaded again, at least as it was at the revision `least`.
   */
  readonly condition: 'resting' | 'sending' | 'offline' | 'signed-out' | 'stale'
  readonly least: number
  /** Steps of this queue that the server made and the confirmed page does not have yet. */
  readonly ahead: readonly string[]
}

export type QueueEvent =
  | { readonly type: 'wished'; readonly wish: Wish }
  /** Wishes that an earlier opening of the page left behind, oldest first. */
  | { readonly type: 'recovered'; readonly corrections: readonly Correction[] }
  | { readonly type: 'sent' | 'unreached' | 'retried' }
  | { readonly type: 'refused'; readonly failure: Failure }
  /** A person left a refused wish, or wants it done all the same, under another key. */
  | { readonly type: 'decided'; readonly key: string; readonly again: string | null }
  | ({ readonly type: 'confirmed' } & Corrected)
  | { readonly type: 'text-saved'; readonly article: string; readonly revision: number; readonly blocks: readonly Block[] }
  | { readonly type: 'loaded'; readonly page: ConfirmedPage }

/** A queue with nothing in it. */
export function openQueue(page: ConfirmedPage, person: string | null): CorrectionQueue {
  return {
    person, confirmed: page, inverses: new Map(), waiting: [], refused: [], shown: page.state,
    condition: 'resting', least: page.revision, ahead: [],
  }
}

/** The correction to send next, or null while one is on its way or the page must be loaded first. */
export function nextCorrection({ condition, waiting: [first] }: CorrectionQueue): Correction | null {
  return condition === 'resting' && first !== undefined ? correctionOf(first) : null
}

/** A waiting wish as it is sent: the same to the letter each time, but for what it started from. */
export function correctionOf({ wish, seen: revision, own: seen }: Waiting): Correction {
  if (wish.kind === 'step') return { kind: 'step', key: wish.key, revision, seen, step: wish.step }
  return { kind: wish.kind, key: wish.key, revision, seen, step: wish.undoes }
}

/** Whether everything that was done here is kept. */
export function isSaved({ waiting, condition }: CorrectionQueue): boolean {
  return waiting.length === 0 && condition === 'resting'
}

/** What undo and redo would take back, waiting wishes included. */
export function undoRedoOf({ person, confirmed, waiting }: CorrectionQueue): UndoRedo {
  const asked = waiting.map(({ wish }) => ({ id: wish.key, by: person, undoes: takenBackBy(wish) }))
  return undoRedo([...confirmed.log, ...asked], person)
}

/** The page with wishes applied, each as far as it is known and still fits. */
function replay(state: PageState, waiting: readonly Waiting[]): { shown: PageState; waiting: readonly Waiting[] } {
  let shown = state
  const replayed = waiting.map((one): Waiting => {
    const outcome = one.effect && applyStep(shown, one.effect)
    if (!outcome?.ok) return { ...one, inverse: null }
    shown = outcome.page
    return { ...one, inverse: outcome.inverse }
  })
  return { shown, waiting: replayed }
}

/** What a wish does: a Step is its own effect, an undo has the inverse of what it takes back, where that is known. */
function effectOf(queue: CorrectionQueue, wish: Wish): Step | null {
  if (wish.kind === 'step') return wish.step
  const own = queue.waiting.find((one) => one.wish.key === wish.undoes)?.inverse
  return own ?? queue.inverses.get(wish.undoes) ?? null
}

/** A wish is built on the confirmed page with all that waits. */
function wished(queue: CorrectionQueue, wish: Wish): CorrectionQueue {
  const { confirmed, ahead } = queue
  const own = [...ahead, ...queue.waiting.map((one) => one.wish.key)]
  const { shown, waiting: [one] } = replay(queue.shown, [
    { wish, seen: confirmed.revision, own, effect: effectOf(queue, wish), inverse: null },
  ])
  if (one === undefined || (wish.kind === 'step' && one.inverse === null)) return queue
  return { ...queue, shown, waiting: [...queue.waiting, one] }
}

/** What was left behind is sent again as it was, unless the page has it; whether it fits is for the server to say. */
function recovered(queue: CorrectionQueue, corrections: readonly Correction[]): CorrectionQueue {
  const known = new Set([...queue.confirmed.log.map(({ id }) => id), ...[...queue.waiting, ...queue.refused].map(({ wish }) => wish.key)])
  return corrections.filter(({ key }) => !known.has(key)).reduce((now, { key, revision, seen = [], ...what }) => {
    const wish: Wish = what.kind === 'step' ? { kind: 'step', key, step: what.step } : { kind: what.kind, key, undoes: what.step }
    const one: Waiting = { wish, seen: revision, own: seen, effect: effectOf(now, wish), inverse: null }
    const { shown, waiting } = replay(now.shown, [one])
    return { ...now, shown, waiting: [...now.waiting, ...waiting] }
  }, queue)
}

/**
 * The server did what was asked. Where it did so on the page that is confirmed here, its Step moves into that page, and
 * later wishes stand on it; otherwise others were there meanwhile, and the page is loaded again.
 */
function confirmed(queue: CorrectionQueue, { from, revision, step, stepId, ...event }: Corrected): CorrectionQueue {
  const [first, ...rest] = queue.waiting
  if (first === undefined) return queue
  const { confirmed: before, person } = queue
  const log = [...before.log, { id: stepId, by: person, undoes: takenBackBy(first.wish) }]
  const follows = from === before.revision && revision === from + 1
  const outcome = follows ? applyStep(before.state, step) : null
  if (!outcome?.ok) {
    return {
      ...queue, confirmed: { ...before, log }, waiting: rest, ahead: [...queue.ahead, stepId], condition: 'stale',
      least: Math.max(queue.least, revision),
    }
  }
  const page: ConfirmedPage = {
    revision, log, state: outcome.page, ordinals: event.ordinals, revisions: { ...before.revisions, ...event.revisions },
  }
  const seeing = rest.map((one) =>
    one.seen === from ? { ...one, seen: revision, own: one.own.filter((id) => id !== stepId) } : one)
  return {
    ...queue,
    confirmed: page,
    inverses: new Map(queue.inverses).set(stepId, outcome.inverse),
    ...replay(page.state, seeing),
    condition: 'resting',
  }
}

/** Wishes that stand on a refused one fall with it; the others wait until the page is loaded again. */
function refused(queue: CorrectionQueue, failure: Failure): CorrectionQueue {
  if (waitsForPerson(failure)) return { ...queue, condition: 'signed-out' }
  const { kept, fallen } = falling(queue.waiting, failure)
  return {
    ...queue,
    ...replay(queue.confirmed.state, kept),
    refused: [...queue.refused, ...fallen],
    condition: 'stale',
    least: Math.max(queue.least, revisionTold(failure)),
  }
}

/** A refused Step is done again on the page as it is shown; where it does not fit there, it goes on being refused. */
function decided(queue: CorrectionQueue, key: string, again: string | null): CorrectionQueue {
  const one = queue.refused.find(({ wish }) => wish.key === key)
  const left = { ...queue, refused: queue.refused.filter(({ wish }) => wish.key !== key) }
  if (one === undefined || again === null) return left
  const next = wished(left, { ...one.wish, key: again })
  return next === left ? queue : next
}

/** Whether doing a refused wish again can come to something on the page as it is shown. */
export function canDoAgain(queue: CorrectionQueue, { wish }: RefusedWish): boolean {
  return wish.kind !== 'step' || applyStep(queue.shown, wish.step).ok
}

function textSaved(queue: CorrectionQueue, event: Extract<QueueEvent, { type: 'text-saved' }>): CorrectionQueue {
  const { state } = queue.confirmed
  const articles = state.articles.map((one) => (one.id === event.article ? { ...one, blocks: event.blocks } : one))
  const page: ConfirmedPage = {
    ...queue.confirmed,
    state: { ...state, articles },
    revisions: { ...queue.confirmed.revisions, [event.article]: event.revision },
  }
  return { ...queue, confirmed: page, ...replay(page.state, queue.waiting) }
}

/** A page that was loaded again is taken where it was waited for, or nothing waits on the old one; an older one than ours never. */
function loaded(queue: CorrectionQueue, page: ConfirmedPage): CorrectionQueue {
  const { condition, least, waiting } = queue
  if (page.revision < Math.max(least, queue.confirmed.revision) || (condition !== 'stale' && waiting.length > 0)) return queue
  const known = new Set(page.log.map(({ id }) => id))
  return {
    ...queue,
    confirmed: page,
    ...replay(page.state, waiting.filter(({ wish }) => !known.has(wish.key))),
    condition: 'resting',
    least: page.revision,
    ahead: [],
  }
}

/**
 * What becomes of the queue when something happens. Nothing that the server did not confirm counts as kept, and nothing
 * goes without a word. What is shown is made of the same objects as before as far as it did not change, so that an answer
 * of the server that says what is shown already draws nothing.
 */
export function reduceQueue(queue: CorrectionQueue, event: QueueEvent): CorrectionQueue {
  const next = reduced(queue, event)
  return next.shown === queue.shown ? next : { ...next, shown: keepUnchanged(queue.shown, next.shown) }
}

function reduced(queue: CorrectionQueue, event: QueueEvent): CorrectionQueue {
  switch (event.type) {
    case 'wished': return wished(queue, event.wish)
    case 'recovered': return recovered(queue, event.corrections)
    case 'sent': return { ...queue, condition: 'sending' }
    case 'retried': return queue.condition === 'offline' || queue.condition === 'signed-out' ? { ...queue, condition: 'resting' } : queue
    case 'unreached': return { ...queue, condition: 'offline' }
    case 'refused': return refused(queue, event.failure)
    case 'decided': return decided(queue, event.key, event.again)
    case 'confirmed': return confirmed(queue, event)
    case 'text-saved': return textSaved(queue, event)
    case 'loaded': return loaded(queue, event.page)
  }
}
