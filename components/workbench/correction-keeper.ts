import type { KeptCorrection } from '@/components/local-copies/correction-store'
import { type CorrectionQueue, correctionOf } from './correction-queue'

/** What keeping corrections needs from outside: whose they are, of which page and opening, and a place for them. */
export interface CorrectionKeeperPorts extends Pick<KeptCorrection, 'opening' | 'person' | 'page' | 'number'> {
  /** Rejects where the browser has no room or allows no storage: then they wait in this tab alone. */
  readonly put: (kept: KeptCorrection) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  readonly now: () => number
}

/** Keeps in this browser what waits, for as long as the server does not have it and its person did not leave it. */
export interface CorrectionKeeper {
  readonly follow: (queue: CorrectionQueue) => void
  /** Done when all that was asked for until now is written. */
  readonly rest: () => Promise<void>
}

/** Opens the keeping of corrections. One thing is done at a time, so that no late writing brings back what is saved. */
export function openCorrectionKeeper({ put, remove, now, ...whose }: CorrectionKeeperPorts): CorrectionKeeper {
  const known = new Set<string>()
  let order = 0
  let work: Promise<void> = Promise.resolve()

  function next(task: () => Promise<void>): void {
    work = work.then(task).catch(() => {})
  }
  return {
    follow({ waiting, refused }) {
      const wanted = new Set([...waiting, ...refused].map(({ wish }) => wish.key))
      for (const one of waiting) {
        const { key } = one.wish
        if (known.has(key)) continue
        known.add(key)
        order += 1
        const kept: KeptCorrection = { ...whose, key, order, at: now(), correction: correctionOf(one) }
        next(() => put(kept))
      }
      for (const key of known) {
        if (wanted.has(key)) continue
        known.delete(key)
        next(() => remove(key))
      }
    },
    rest: () => work,
  }
}
