import type { Reply } from '@/components/desk/send-json'
import type { Block } from '@/lib/article/block'
import type { Failure } from '@/lib/server/errors'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Correction } from '@/lib/server/pages/schema'
import type { Step } from '@/lib/split/step'
import { type ConfirmedPage, type CorrectionQueue, nextWish, openQueue, type QueueEvent, reduceQueue, type Wish } from './correction-queue'

/** How long to wait before a server that could not be reached is tried again, in milliseconds: long enough not to press it, short enough not to be noticed. */
const RETRY_AFTER = 3_000

/** What correcting a page needs from outside. */
export interface CorrectionPorts {
  readonly send: (correction: Correction) => Promise<Reply<Corrected>>
  /** A correction was refused: the person is told, and the page loaded again. */
  readonly refused: (failure: Failure) => void
  readonly later: (work: () => void, milliseconds: number) => void
  readonly newKey: () => string
}

/** A page being corrected. It goes on sending what was done after its screen is closed. */
export interface Corrections {
  readonly snapshot: () => CorrectionQueue
  readonly subscribe: (listener: () => void) => () => void
  readonly correct: (step: Step) => void
  readonly takeBack: (kind: 'undo' | 'redo') => void
  readonly textSaved: (article: string, revision: number, blocks: readonly Block[]) => void
  readonly loaded: (page: ConfirmedPage) => void
  readonly retry: () => void
}

function correctionOf(wish: Wish, revision: number): Correction {
  return wish.kind === 'step' ? { kind: 'step', revision, step: wish.step as Extract<Correction, { kind: 'step' }>['step'] } : { kind: wish.kind, revision }
}

/** Opens a page for correction: keeps its queue, and sends one correction at a time. */
export function openCorrections(page: ConfirmedPage, ports: CorrectionPorts): Corrections {
  let queue = openQueue(page)
  const listeners = new Set<() => void>()

  function happen(event: QueueEvent): void {
    queue = reduceQueue(queue, event)
    for (const listener of listeners) listener()
    const next = nextWish(queue)
    if (next !== null) void send(next)
  }
  function wish(one: Wish): void {
    happen({ type: 'wished', wish: one })
  }
  async function send(next: Wish): Promise<void> {
    const correction = correctionOf(next, queue.confirmed.revision)
    happen({ type: 'sent' })
    const reply = await ports.send(correction)
    if (reply.kind === 'done') return happen({ type: 'confirmed', ...reply.value })
    if (reply.kind === 'unreached') {
      happen({ type: 'unreached' })
      return ports.later(() => happen({ type: 'retried' }), RETRY_AFTER)
    }
    happen({ type: 'refused' })
    ports.refused(reply.failure)
  }

  return {
    snapshot: () => queue,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    correct: (step) => wish({ kind: 'step', key: ports.newKey(), step }),
    takeBack: (kind) => wish({ kind, key: ports.newKey() }),
    textSaved: (article, revision, blocks) => happen({ type: 'text-saved', article, revision, blocks }),
    loaded: (loadedPage) => happen({ type: 'loaded', page: loadedPage }),
    retry: () => happen({ type: 'retried' }),
  }
}
