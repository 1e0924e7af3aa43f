import { waitsForPerson } from '@/components/desk/waits-for-person'
import type { Saving } from '@/components/ui/save-state'
import type { Decision } from '@/lib/review/review'
import type { Failure } from '@/lib/server/errors'

/** What becomes of the decisions about items: null where none is left. */
export type Change = ReadonlyMap<string, Decision | null>

/**
 * The decisions about a Review in somebody's hands: shown at once, and sent one change after the other. Nothing counts as
 * kept that the server did not confirm, and nothing that was shown as decided is let go without a word.
 */
export interface DecisionQueue {
  /** Item → what is decided about it as it is shown, kept or not. */
  readonly shown: ReadonlyMap<string, Decision>
  /** What is on its way, and what goes next. What goes next is the later word about an item. */
  readonly sent: Change
  readonly waiting: Change
  /**
   * `resting` sends what waits; `offline` waits to try it again; `signed-out` waits for its person to sign in; `refused`
   * waits until the person decides something else, or says that it shall be tried again.
   */
  readonly condition: 'resting' | 'sending' | 'offline' | 'signed-out' | 'refused'
  /** Why the server refused what waits. */
  readonly failure: Failure | null
  /** What would take back each thing that was done here, the last one last. */
  readonly undoable: readonly Change[]
}

export type QueueEvent =
  | { readonly type: 'decided'; readonly decisions: readonly Decision[] }
  | { readonly type: 'undone' | 'sent' | 'kept' | 'unreached' | 'retried' }
  | { readonly type: 'refused'; readonly failure: Failure }

const NOTHING: Change = new Map()

/** A queue in which all that is shown is kept. */
export function openQueue(kept: readonly Decision[]): DecisionQueue {
  const shown = new Map(kept.map((decision) => [decision.item, decision]))
  return { shown, sent: NOTHING, waiting: NOTHING, condition: 'resting', failure: null, undoable: [] }
}

/** What to send next, or null while something is on its way or cannot be sent. */
export function nextChange({ condition, waiting }: DecisionQueue): Change | null {
  return condition === 'resting' && waiting.size > 0 ? waiting : null
}

/** Whether the server has all that is shown. */
export function isKept({ sent, waiting }: DecisionQueue): boolean {
  return sent.size === 0 && waiting.size === 0
}

/** Where the decisions are, in the words of the screens. */
export function savingOf(queue: DecisionQueue): Saving {
  if (isKept(queue)) return 'saved'
  switch (queue.condition) {
    case 'resting': return 'unsaved'
    case 'sending': return 'saving'
    case 'refused': return 'failed'
    default: return queue.condition
  }
}

/** Whoever decides something after a refusal has done something about it: all that waits is tried again. */
function changed(queue: DecisionQueue, change: Change): DecisionQueue {
  const shown = new Map(queue.shown)
  for (const [item, decision] of change) {
    if (decision === null) shown.delete(item)
    else shown.set(item, decision)
  }
  const waiting = new Map([...queue.waiting, ...change])
  return queue.condition === 'refused' ? { ...queue, shown, waiting, condition: 'resting', failure: null } : { ...queue, shown, waiting }
}

function decided(queue: DecisionQueue, decisions: readonly Decision[]): DecisionQueue {
  if (decisions.length === 0) return queue
  const back: Change = new Map(decisions.map(({ item }) => [item, queue.shown.get(item) ?? null]))
  const next = changed(queue, new Map(decisions.map((decision) => [decision.item, decision])))
  return { ...next, undoable: [...queue.undoable, back] }
}

/** What did not arrive waits again, but for what was decided meanwhile about the same items. */
function returned(queue: DecisionQueue): DecisionQueue {
  return { ...queue, sent: NOTHING, waiting: new Map([...queue.sent, ...queue.waiting]) }
}

function refused(queue: DecisionQueue, failure: Failure): DecisionQueue {
  if (waitsForPerson(failure)) return { ...returned(queue), condition: 'signed-out' }
  const goesOn = queue.waiting.size > 0
  return { ...returned(queue), condition: goesOn ? 'resting' : 'refused', failure: goesOn ? null : failure }
}

/** What becomes of the queue when something happens. */
export function reduceQueue(queue: DecisionQueue, event: QueueEvent): DecisionQueue {
  switch (event.type) {
    case 'decided': return decided(queue, event.decisions)
    case 'undone': {
      const back = queue.undoable.at(-1)
      return back === undefined ? queue : { ...changed(queue, back), undoable: queue.undoable.slice(0, -1) }
    }
    case 'sent': return { ...queue, sent: queue.waiting, waiting: NOTHING, condition: 'sending' }
    case 'kept': return { ...queue, sent: NOTHING, condition: 'resting', failure: null }
    case 'unreached': return { ...returned(queue), condition: 'offline' }
    case 'refused': return refused(queue, event.failure)
    case 'retried': return queue.condition === 'sending' ? queue : { ...queue, condition: 'resting', failure: null }
  }
}
