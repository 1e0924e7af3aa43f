/** What can be done on the screen of a Review, and by which keys: the handler, the buttons and the sheet of keys read it. */
export const REVIEW_DEEDS = [
  { id: 'next', keys: ['J', 'ArrowDown'] },
  { id: 'previous', keys: ['K', 'ArrowUp'] },
  { id: 'next-open', keys: ['N'] },
  { id: 'previous-open', keys: ['P'] },
  { id: 'accept', keys: ['A'] },
  { id: 'reject', keys: ['R'] },
  { id: 'edit', keys: ['E'] },
  { id: 'undo', keys: ['Z', 'Mod+Z'] },
  { id: 'clean', keys: ['Shift+A'] },
  { id: 'apply', keys: ['Mod+Enter'] },
  { id: 'keys', keys: ['?'] },
] as const
export type ReviewDeed = (typeof REVIEW_DEEDS)[number]['id']

export function deedOfKey(chord: string): ReviewDeed | null {
  return REVIEW_DEEDS.find(({ keys }) => keys.some((key) => key === chord))?.id ?? null
}

/** The first key of a deed, as a chord. */
export function keyOf(deed: ReviewDeed): string {
  return REVIEW_DEEDS.find(({ id }) => id === deed)?.keys[0] ?? ''
}
