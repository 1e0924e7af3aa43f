import { type Reply, RETRY_AFTER } from '@/components/desk/send-json'
import type { Block } from '@/lib/article/block'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Correction } from '@/lib/server/pages/schema'
import type { Step } from '@/lib/split/step'
import {
  type ConfirmedPage, type CorrectionQueue, nextCorrection, openQueue, type QueueEvent, reduceQueue, undoRedoOf,
} from './correction-queue'
import type { Wish } from './wish'

/** What correcting a page needs from outside. */
export interface CorrectionPorts {
  readonly send: (correction: Correction) => Promise<Reply<Corrected>>
  /** Others were on the page: it shall be loaded again. */
  readonly reload: () => void
  readonly later: (work: () => void, milliseconds: number) => void
  /** Something happened to the queue: what waits is kept for the time after this tab. */
  readonly keep: (queue: CorrectionQueue) => void
  readonly newKey: () => string
}

/** A page being corrected. It goes on sending what was done after its screen is closed. */
export interface Corrections {
  readonly snapshot: () => CorrectionQueue
  readonly subscribe: (listener: () => void) => () => void
  readonly correct: (step: Step) => void
  /** Takes back the Step that undo or redo mean for this person. */
  readonly takeBack: (kind: 'undo' | 'redo') => void
  /** Takes back a Step by its id, whosever it is. */
  readonly takeBackStep: (step: string) => void
  /** Sends again what an earlier opening of the page left behind. */
  readonly recover: (corrections: readonly Correction[]) => void
  readonly leave: (key: string) => void
  readonly doAgain: (key: string) => void
  readonly textSaved: (article: string, revision: number, blocks: readonly Block[]) => void
  readonly loaded: (page: ConfirmedPage) => void
  readonly retry: () => void
}

/** Opens a page for correction by a person: keeps its queue, and sends one correction at a time. */
export function openCorrections(page: ConfirmedPage, person: string | null, ports: CorrectionPorts): Corrections {
  let queue = openQueue(page, person)
  const listeners = new Set<() => void>()

  function happen(event: QueueEvent): void {
    const before = queue.condition
    queue = reduceQueue(queue, event)
    ports.keep(queue)
    for (const listener of listeners) listener()
    if (queue.condition === 'stale' && before !== 'stale') reload()
    const next = nextCorrection(queue)
    if (next !== null) void send(next)
  }
  function wish(one: Wish): void {
    happen({ type: 'wished', wish: one })
  }
  /** A page that does not come, or comes as it was, is asked for again while somebody looks at it. */
  function reload(): void {
    if (queue.condition !== 'stale' || listeners.size === 0) return
    ports.reload()
    ports.later(reload, RETRY_AFTER)
  }
  async function send(correction: Correction): Promise<void> {
    happen({ type: 'sent' })
    const reply = await ports.send(correction)
    if (reply.kind === 'done') return happen({ type: 'confirmed', ...reply.value })
    if (reply.kind === 'refused') return happen({ type: 'refused', failure: reply.failure })
    happen({ type: 'unreached' })
    ports.later(() => happen({ type: 'retried' }), RETRY_AFTER)
  }

  return {
    snapshot: () => queue,
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) reload()
      return () => listeners.delete(listener)
    },
    correct: (step) => wish({ kind: 'step', key: ports.newKey(), step }),
    takeBack(kind) {
      const undoes = undoRedoOf(queue)[kind]
      if (undoes !== null) wish({ kind, key: ports.newKey(), undoes })
    },
    takeBackStep: (step) => wish({ kind: 'undo', key: ports.newKey(), undoes: step }),
    recover: (corrections) => happen({ type: 'recovered', corrections }),
    leave: (key) => happen({ type: 'decided', key, again: null }),
    doAgain: (key) => happen({ type: 'decided', key, again: ports.newKey() }),
    textSaved: (article, revision, blocks) => happen({ type: 'text-saved', article, revision, blocks }),
    loaded: (loadedPage) => happen({ type: 'loaded', page: loadedPage }),
    retry: () => happen({ type: 'retried' }),
  }
}
