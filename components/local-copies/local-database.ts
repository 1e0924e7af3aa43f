import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { LocalCopy } from './copy-store'
import type { KeptCorrection } from './correction-store'

/** What this browser keeps of what the server does not have: text by its opening, corrections by their key. */
interface Local extends DBSchema {
  readonly copies: { key: string; value: LocalCopy; indexes: { person: string } }
  readonly corrections: { key: string; value: KeptCorrection; indexes: { person: string } }
}

/** How long is kept what nobody took up: a person who is on leave comes back to it, a stranger does not find it for ever. */
export const KEPT_FOR = 14 * 24 * 60 * 60 * 1000

const CHANNEL = 'galley-local-copies'

/** Opens the browser's own database, or a newer form of it, for as long as one piece of work takes. */
export async function withLocal<T>(work: (database: IDBPDatabase<Local>) => Promise<T>): Promise<T> {
  const database = await openDB<Local>('galley', 2, {
    upgrade(opened, before) {
      if (before < 1) opened.createObjectStore('copies', { keyPath: 'opening' }).createIndex('person', 'person')
      if (before < 2) opened.createObjectStore('corrections', { keyPath: 'key' }).createIndex('person', 'person')
    },
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** Tells all tabs that something came or went. */
export function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** Calls when something came or went, in this tab or another. */
export function watchLocal(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = changed
  return () => channel.close()
}
