import type { Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import { KEPT_FOR, tellOthers, withLocal } from './local-database'

/**
 * What somebody typed into an article and the server does not have yet, as this browser keeps it, with the article as it
 * was before. Each opening of an article keeps a copy of its own, so that two tabs never fight over one.
 */
export interface LocalCopy {
  readonly opening: string
  readonly person: string
  readonly article: string
  readonly headline: string | null
  readonly at: number
  readonly base: { readonly revision: number; readonly blocks: readonly Block[] }
  readonly blocks: readonly EditedBlock[]
}

/** Keeps a copy in place of an earlier one of the same opening. Rejects where the browser has no room or allows no storage. */
export async function putCopy(copy: LocalCopy): Promise<void> {
  const isNew = await withLocal(async (database) => {
    const change = database.transaction('copies', 'readwrite')
    const before = await change.store.getKey(copy.opening)
    await change.store.put(copy)
    await change.done
    return before === undefined
  })
  if (isNew) tellOthers()
}

/** Forgets the copy of an opening. */
export async function removeCopy(opening: string): Promise<void> {
  await withLocal((database) => database.delete('copies', opening))
  tellOthers()
}

/** The copy of an opening, as it is now. */
export async function copyOf(opening: string): Promise<LocalCopy | null> {
  return (await withLocal((database) => database.get('copies', opening))) ?? null
}

/** All copies of a person, the oldest first. Those that are too old are forgotten, whosever they are. */
export async function copiesOf(person: string): Promise<readonly LocalCopy[]> {
  return withLocal(async (database) => {
    const change = database.transaction('copies', 'readwrite')
    for (const copy of await change.store.getAll()) {
      if (copy.at < Date.now() - KEPT_FOR) await change.store.delete(copy.opening)
    }
    const left = await change.store.index('person').getAll(person)
    await change.done
    return left.sort((one, other) => one.at - other.at)
  })
}

/** Forgets all copies of a person, for when they sign out. */
export async function removeCopiesOf(person: string): Promise<void> {
  await withLocal(async (database) => {
    const change = database.transaction('copies', 'readwrite')
    for (const key of await change.store.index('person').getAllKeys(person)) await change.store.delete(key)
    await change.done
  })
  tellOthers()
}
