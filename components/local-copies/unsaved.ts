import { copiesOf, type LocalCopy, removeCopiesOf } from './copy-store'
import { correctionsOf, removeCorrectionsOf } from './correction-store'

/** Corrections of one page that wait to be sent. */
export interface WaitingPage {
  readonly page: string
  readonly number: number
  readonly count: number
}

/** What of a person's work this browser has and the server does not. */
export interface Unsaved {
  readonly copies: readonly LocalCopy[]
  readonly pages: readonly WaitingPage[]
}

/** All that is unsaved of a person; nothing where the browser allows no storage. */
export async function unsavedOf(person: string): Promise<Unsaved> {
  const pages = new Map<string, WaitingPage>()
  for (const { page, number } of await correctionsOf(person).catch(() => [])) {
    pages.set(page, { page, number, count: (pages.get(page)?.count ?? 0) + 1 })
  }
  return { copies: await copiesOf(person).catch(() => []), pages: [...pages.values()] }
}

/** Whether nothing is unsaved. */
export function isNothing({ copies, pages }: Unsaved): boolean {
  return copies.length === 0 && pages.length === 0
}

/** Forgets all of it, for when its person signs out. */
export async function removeUnsavedOf(person: string): Promise<void> {
  await removeCopiesOf(person).catch(() => {})
  await removeCorrectionsOf(person).catch(() => {})
}
