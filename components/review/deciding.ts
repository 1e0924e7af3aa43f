import { type Reply, RETRY_AFTER } from '@/components/desk/send-json'
import type { Decision } from '@/lib/review/review'
import { type Change, type DecisionQueue, nextChange, openQueue, type QueueEvent, reduceQueue } from './decision-queue'

/** What deciding needs from outside. */
export interface DecidingPorts {
  readonly send: (change: Change) => Promise<Reply<null>>
  readonly later: (work: () => void, milliseconds: number) => void
}

/** A Review being decided about. It goes on sending what was decided after its screen is closed. */
export interface Deciding {
  readonly snapshot: () => DecisionQueue
  readonly subscribe: (listener: () => void) => () => void
  readonly decide: (decisions: readonly Decision[]) => void
  /** Takes back what was decided last, one item or many; gives the items, none where there is nothing to take back. */
  readonly undo: () => readonly string[]
  readonly retry: () => void
}

/** Opens a Review for decisions, of which the server has some: keeps their queue, and sends one change at a time. */
export function openDeciding(kept: readonly Decision[], { send, later }: DecidingPorts): Deciding {
  let queue = openQueue(kept)
  const listeners = new Set<() => void>()

  function happen(event: QueueEvent): void {
    queue = reduceQueue(queue, event)
    const change = nextChange(queue)
    if (change !== null) queue = reduceQueue(queue, { type: 'sent' })
    for (const listener of listeners) listener()
    if (change !== null) void exchange(change)
  }
  async function exchange(change: Change): Promise<void> {
    const reply = await send(change)
    if (reply.kind === 'done') return happen({ type: 'kept' })
    if (reply.kind === 'refused') return happen({ type: 'refused', failure: reply.failure })
    happen({ type: 'unreached' })
    later(() => happen({ type: 'retried' }), RETRY_AFTER)
  }

  return {
    snapshot: () => queue,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    decide: (decisions) => happen({ type: 'decided', decisions }),
    undo() {
      const items = [...queue.undoable.at(-1)?.keys() ?? []]
      happen({ type: 'undone' })
      return items
    },
    retry: () => happen({ type: 'retried' }),
  }
}
