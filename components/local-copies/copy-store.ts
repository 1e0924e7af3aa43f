import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'

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

interface Copies extends DBSchema {
  readonly copies: { key: string; value: LocalCopy; indexes: { person: string } }
}

/** How long a copy that nobody took up is kept: a person who is on leave comes back to it, a stranger does not find it for ever. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000

const CHANNEL = 'galley-local-copies'

async function withCopies<T>(work: (database: IDBPDatabase<Copies>) => Promise<T>): Promise<T> {
  const database = await openDB<Copies>('galley', 1, {
    upgrade(opened) {
      opened.createObjectStore('copies', { keyPath: 'opening' }).createIndex('person', 'person')
    },
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** Keeps a copy in place of an earlier one of the same opening. Rejects where the browser has no room or allows no storage. */
export async function putCopy(copy: LocalCopy): Promise<void> {
  const isNew = await withCopies(async (database) => {
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
  await withCopies((database) => database.delete('copies', opening))
  tellOthers()
}

/** The copy of an opening, as it is now. */
export async function copyOf(opening: string): Promise<LocalCopy | null> {
  return (await withCopies((database) => database.get('copies', opening))) ?? null
}

/** All copies of a person, the oldest first. Those that are too old are forgotten, whosever they are. */
export async function copiesOf(person: string): Promise<readonly LocalCopy[]> {
  return withCopies(async (database) => {
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
  await withCopies(async (database) => {
    const change = database.transaction('copies', 'readwrite')
    for (const key of await change.store.index('person').getAllKeys(person)) await change.store.delete(key)
    await change.done
  })
  tellOthers()
}

/** Calls when copies came or went, in this tab or another. */
export function watchCopies(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = changed
  return () => channel.close()
}

function lockOf(opening: string): string {
  return `galley-opening-${opening}`
}

/** Shows other tabs that an opening is alive, until it is let go or its tab ends in whatever way. */
export function holdOpening(opening: string): () => void {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => { letGo = resolve })
  // Without https there are no locks: then the copy of a tab that is alive is offered too, which loses nothing.
  void navigator.locks?.request(lockOf(opening), () => held).catch(() => {})
  return letGo
}

/** Waits until an opening has ended. */
export async function openingEnded(opening: string, signal: AbortSignal): Promise<void> {
  await navigator.locks?.request(lockOf(opening), { signal }, () => {})
}
