/** What a file says of its picture; what it does not say is missing. Of where it was taken nothing is ever kept. */
export interface Offered {
  readonly caption?: string
  /** Who took it. */
  readonly byline?: string
  /** Whose it is to be called after: an agency, a paper. */
  readonly credit?: string
  readonly rights?: string
  /** 2026-06-12 */
  readonly takenOn?: string
}

/** How long the words of a photo may be, in characters: a caption is some sentences, a credit a line. */
export const LONGEST_WORDS = { caption: 2_000, credit: 200, rights: 1_000, alt: 1_000 } as const

/** The words that a photo begins with, from what its file says. */
export function wordsOffered({ caption = '', byline, credit, rights = '', takenOn }: Offered): {
  readonly caption: string
  readonly credit: string
  readonly rights: string
  readonly takenOn: string | null
} {
  const names = [...new Set([byline, credit])].filter((name) => name !== undefined)
  return {
    caption: cut(caption, LONGEST_WORDS.caption),
    credit: cut(names.join(' / '), LONGEST_WORDS.credit),
    rights: cut(rights, LONGEST_WORDS.rights),
    takenOn: takenOn ?? null,
  }
}

/** The beginning of a text, at most so long, and no half of a character. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '').trim()
}
