import type { Block } from '@/lib/article/block'
import { applyStep } from '@/lib/split/apply'
import { type LoggedStep, type UndoRedo, undoRedo } from '@/lib/split/history'
import type { PageState } from '@/lib/split/page-state'
import type { Step } from '@/lib/split/step'

/** What an editor wants of the page: a Step, or to take one back. `key` is the browser's own name for it. */
export type Wish =
  | { readonly kind: 'step'; readonly key: string; readonly step: Step }
  | { readonly kind: 'undo' | 'redo'; readonly key: string }

/** A wish that the server has not confirmed. `effect` is what it does, where that is known before the answer. */
export interface Waiting {
  readonly wish: Wish
  readonly undoes: string | null
  readonly effect: Step | null
  readonly inverse: Step | null
}

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
  readonly confirmed: ConfirmedPage
  readonly inverses: ReadonlyMap<string, Step>
  readonly waiting: readonly Waiting[]
  readonly shown: PageState
  /** `resting` sends nothing; `offline` waits to try the first wish again; `stale` waits for the page to be loaded again. */
  readonly condition: 'resting' | 'sending' | 'offline' | 'stale'
}

export type QueueEvent =
  | { readonly type: 'wished'; readonly wish: Wish }
  | { readonly type: 'sent' | 'unreached' | 'retried' | 'refused' }
  | { readonly type: 'confirmed'; readonly revision: number; readonly step: Step; readonly stepId: string
      readonly ordinals: ConfirmedPage['ordinals']; readonly revisions: ConfirmedPage['revisions'] }
  | { readonly type: 'text-saved'; readonly article: string; readonly revision: number; readonly blocks: readonly Block[] }
  | { readonly type: 'loaded'; readonly page: ConfirmedPage }

/** A queue with nothing in it. */
export function openQueue(page: ConfirmedPage): CorrectionQueue {
  return { confirmed: page, inverses: new Map(), waiting: [], shown: page.state, condition: 'resting' }
}

/** The wish to send next, or null while one is on its way or the page must be loaded first. */
export function nextWish({ condition, waiting }: CorrectionQueue): Wish | null {
  return condition === 'resting' ? (waiting[0]?.wish ?? null) : null
}

/** Whether everything that was done here is kept. */
export function isSaved({ waiting, condition }: CorrectionQueue): boolean {
  return waiting.length === 0 && condition === 'resting'
}

/** What undo and redo would take back, waiting wishes included. */
export function undoRedoOf({ confirmed, waiting }: CorrectionQueue): UndoRedo {
  return undoRedo([...confirmed.log, ...waiting.map(({ wish, undoes }) => ({ id: wish.key, undoes }))])
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

/** A wish with what it does: a Step is its own effect, an undo has the inverse of what it takes back, where known. */
function waitingFor(queue: CorrectionQueue, wish: Wish): Waiting | null {
  if (wish.kind === 'step') return { wish, undoes: null, effect: wish.step, inverse: null }
  const undoes = undoRedoOf(queue)[wish.kind]
  if (undoes === null) return null
  const own = queue.waiting.find((one) => one.wish.key === undoes)?.inverse
  return { wish, undoes, effect: own ?? queue.inverses.get(undoes) ?? null, inverse: null }
}

function wished(queue: CorrectionQueue, wish: Wish): CorrectionQueue {
  const waiting = queue.condition === 'stale' ? null : waitingFor(queue, wish)
  if (waiting === null) return queue
  const { shown, waiting: [replayed] } = replay(queue.shown, [waiting])
  if (replayed === undefined || (wish.kind === 'step' && replayed.inverse === null)) return queue
  return { ...queue, shown, waiting: [...queue.waiting, replayed] }
}

/** The server did what was asked: its Step moves into the confirmed page, and later wishes stand on that. */
function confirmed(queue: CorrectionQueue, event: Extract<QueueEvent, { type: 'confirmed' }>): CorrectionQueue {
  const [first, ...rest] = queue.waiting
  const outcome = applyStep(queue.confirmed.state, event.step)
  if (first === undefined || !outcome.ok) return { ...queue, waiting: [], condition: 'stale' }
  const named = rest.map((one) => (one.undoes === first.wish.key ? { ...one, undoes: event.stepId } : one))
  const page: ConfirmedPage = {
    revision: event.revision,
    state: outcome.page,
    ordinals: event.ordinals,
    revisions: { ...queue.confirmed.revisions, ...event.revisions },
    log: [...queue.confirmed.log, { id: event.stepId, undoes: first.undoes }],
  }
  return {
    confirmed: page,
    inverses: new Map(queue.inverses).set(event.stepId, outcome.inverse),
    ...replay(page.state, named),
    condition: 'resting',
  }
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

/** A page that was loaded again is taken where nothing waits on the old one; an older one than ours never. */
function loaded(queue: CorrectionQueue, page: ConfirmedPage): CorrectionQueue {
  if (queue.condition === 'stale') return { ...openQueue(page), inverses: queue.inverses }
  if (queue.waiting.length > 0 || page.revision < queue.confirmed.revision) return queue
  return { ...queue, confirmed: page, shown: page.state }
}

/** What becomes of the queue when something happens. Nothing that the server did not confirm counts as kept. */
export function reduceQueue(queue: CorrectionQueue, event: QueueEvent): CorrectionQueue {
  switch (event.type) {
    case 'wished': return wished(queue, event.wish)
    case 'sent': return { ...queue, condition: 'sending' }
    case 'retried': return { ...queue, condition: queue.condition === 'offline' ? 'resting' : queue.condition }
    case 'unreached': return { ...queue, condition: 'offline' }
    case 'refused': return { ...queue, waiting: [], shown: queue.confirmed.state, condition: 'stale' }
    case 'confirmed': return confirmed(queue, event)
    case 'text-saved': return textSaved(queue, event)
    case 'loaded': return loaded(queue, event.page)
  }
}
