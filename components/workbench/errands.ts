import { type Reply, RETRY_AFTER } from '@/components/desk/send-json'
import { waitsForPerson } from '@/components/desk/waits-for-person'
import type { KeptCorrection } from '@/components/local-copies/correction-store'
import type { Failure } from '@/lib/server/errors'
import type { Corrected } from '@/lib/server/pages/commands'

/** A correction of another page than the one on the screen: it is that page's Step, in its history. */
export type Errand = Pick<KeptCorrection, 'key' | 'page' | 'number' | 'correction'>

/** What errands need from outside. */
export interface ErrandPorts {
  readonly send: (errand: Errand) => Promise<Reply<Corrected>>
  /** Whether what this page was built on is with the server, so that an errand may name what was made here. */
  readonly ready: () => boolean
  readonly later: (work: () => void, milliseconds: number) => void
  /** Both reject where the browser has no storage: then errands wait in this tab alone. */
  readonly put: (errand: Errand, order: number) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

export interface ErrandState {
  readonly waiting: readonly Errand[]
  readonly condition: 'resting' | 'sending' | 'offline' | 'signed-out'
}

/** Corrections of other pages on their way, one at a time. They are kept like those of this page until their page has them. */
export interface Errands {
  readonly snapshot: () => ErrandState
  readonly subscribe: (listener: () => void) => () => void
  /** Done when the errand is, with null or why it was refused; without a network that may be much later, or never. */
  readonly run: (errand: Errand) => Promise<Failure | null>
  /** Tries again what waits, where it may go. */
  readonly retry: () => void
}

/** Opens the way for corrections of other pages. */
export function openErrands(ports: ErrandPorts): Errands {
  let state: ErrandState = { waiting: [], condition: 'resting' }
  let storing: Promise<void> = Promise.resolve()
  let order = 0
  const listeners = new Set<() => void>()
  const ends = new Map<string, (end: Failure | null) => void>()

  function become(next: ErrandState): void {
    state = next
    for (const listener of listeners) listener()
  }
  /** One thing is stored at a time, so that no late writing brings back what is done. */
  function store(task: () => Promise<void>): void {
    storing = storing.then(task).catch(() => {})
  }
  function end({ key }: Errand, failure: Failure | null): void {
    become({ waiting: state.waiting.filter((one) => one.key !== key), condition: 'resting' })
    store(() => ports.remove(key))
    ends.get(key)?.(failure)
    ends.delete(key)
    void next()
  }
  async function next(): Promise<void> {
    const [first] = state.waiting
    if (first === undefined || state.condition !== 'resting' || !ports.ready()) return
    become({ ...state, condition: 'sending' })
    const reply = await ports.send(first)
    if (reply.kind === 'done') return end(first, null)
    if (reply.kind === 'refused' && !waitsForPerson(reply.failure)) return end(first, reply.failure)
    become({ ...state, condition: reply.kind === 'refused' ? 'signed-out' : 'offline' })
    if (reply.kind === 'unreached') ports.later(retry, RETRY_AFTER)
  }
  function retry(): void {
    if (state.condition === 'offline' || state.condition === 'signed-out') become({ ...state, condition: 'resting' })
    void next()
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run(errand) {
      return new Promise((resolve) => {
        ends.set(errand.key, resolve)
        order += 1
        const place = order
        store(() => ports.put(errand, place))
        become({ ...state, waiting: [...state.waiting, errand] })
        void next()
      })
    },
    retry,
  }
}
