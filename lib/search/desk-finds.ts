import type { Segment } from './highlight'

/** How many finds one screen of the desk shows. */
export const FINDS_A_SCREEN = 50

/** An article that the desk found, as it is now. */
export interface DeskFind {
  readonly id: string
  readonly title: { readonly name: string; readonly language: string }
  readonly date: string
  readonly page: { readonly number: number; readonly name: string } | null
  /** What lists call it, with what was looked for. */
  readonly name: readonly Segment[]
  readonly snippet: readonly Segment[]
  /** Whether readers find it: as it is now, as it was, or not at all. */
  readonly state: 'published' | 'changed' | 'unpublished'
}

export interface DeskFinds {
  readonly finds: readonly DeskFind[]
  readonly total: number
  /** Whether texts wait to be read that were changed just now: they are found in a moment. */
  readonly unread: boolean
}
