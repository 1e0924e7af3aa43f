import type { Correction } from '@/lib/server/pages/schema'
import { KEPT_FOR, tellOthers, withLocal } from './local-database'

/**
 * A correction of a page that the server has not confirmed, as this browser keeps it to send it again. `opening` names
 * the opening of the page in which it was made, `order` its place among those of that opening.
 */
export interface KeptCorrection {
  readonly key: string
  readonly opening: string
  readonly person: string
  readonly page: string
  /** The number of the page, for lists. */
  readonly number: number
  readonly at: number
  readonly order: number
  readonly correction: Correction
}

/** Keeps a correction. Rejects where the browser has no room or allows no storage. */
export async function putCorrection(kept: KeptCorrection): Promise<void> {
  await withLocal((database) => database.put('corrections', kept))
  tellOthers()
}

/** Forgets a correction that the server has, or that its person left. */
export async function removeCorrection(key: string): Promise<void> {
  await withLocal((database) => database.delete('corrections', key))
  tellOthers()
}

/** All corrections of a person, in the order in which they were made. Those that are too old are forgotten, whosever they are. */
export async function correctionsOf(person: string): Promise<readonly KeptCorrection[]> {
  return withLocal(async (database) => {
    const change = database.transaction('corrections', 'readwrite')
    for (const { key, at } of await change.store.getAll()) {
      if (at < Date.now() - KEPT_FOR) await change.store.delete(key)
    }
    const left = await change.store.index('person').getAll(person)
    await change.done
    return left.sort((one, other) => one.at - other.at || one.order - other.order)
  })
}

/** Forgets all corrections of a person, for when they sign out. */
export async function removeCorrectionsOf(person: string): Promise<void> {
  await withLocal(async (database) => {
    const change = database.transaction('corrections', 'readwrite')
    for (const key of await change.store.index('person').getAllKeys(person)) await change.store.delete(key)
    await change.done
  })
  tellOthers()
}
