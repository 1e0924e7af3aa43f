import type { Found } from '../preflight'

/** Where something is or was printed: the day of its issue, and its page. */
export interface PrintedPlace {
  readonly day: string
  readonly page: { readonly number: number; readonly name: string } | null
}

/** A correction that stands, as far as the issues that have to print it are concerned. */
export interface WatchedCorrection {
  readonly id: string
  /** The day on which it was issued, in the time zone of the title. */
  readonly day: string
  readonly original: PrintedPlace & { readonly id: string; readonly headline: string }
  /** The article that prints it; null while none does. */
  readonly printed: (PrintedPlace & { readonly id: string }) | null
}

/** A page of an issue, and what stands on it as far as corrections are concerned. */
export interface WatchingPage {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly articles: readonly WatchingArticle[]
}

export interface WatchingArticle {
  readonly id: string
  readonly headline: string | null
  /** Label, kicker and headline, by which a correction is known. */
  readonly heads: readonly string[]
}

/** An issue that may have to print corrections of earlier ones. */
export interface WatchingIssue {
  readonly day: string
  readonly pages: readonly WatchingPage[]
}

/** 更正 by itself, before a mark, or as a kind of notice (更正启事); not a word of a story (更正后的时刻表). */
const CORRECTION = /^\s*(?:(?:更\s*正|勘\s*[误誤])\s*(?:$|[：:，、（(《“\s]|启事|啟事|声明|聲明|说明|說明)|corrections?\b|erratum\b|errata\b)/iu

/** Whether an article reads as a correction: 更正 over it, or as its first words. */
export function readsAsCorrection(heads: readonly string[]): boolean {
  return heads.some((head) => CORRECTION.test(head))
}

/**
 * Whether a place is equivalent to that of the original: the page of the same name or number, or one before it, because what
 * stands further in front is seen by more readers and not by fewer. Where the original stood nowhere, every place is.
 */
export function isEquivalentPlace(original: PrintedPlace['page'], place: PrintedPlace['page']): boolean {
  if (original === null) return true
  if (place === null) return false
  return place.number <= original.number || (place.name !== '' && place.name === original.name)
}

/** The page of an issue on which a correction belongs: of the same name, else of the same number, else the last one before that. */
export function equivalentPage<P extends { readonly number: number; readonly name: string }>(
  original: PrintedPlace['page'], pages: readonly P[],
): P | null {
  const inOrder = pages.toSorted((one, other) => one.number - other.number)
  if (original === null) return inOrder[0] ?? null
  const named = original.name === '' ? undefined : inOrder.find(({ name }) => name === original.name)
  return named ?? inOrder.findLast(({ number }) => number <= original.number) ?? inOrder[0] ?? null
}

/** Whether a correction that nobody has printed yet is due in the issue of a day: the next one, or any after one that missed it. */
export function isDue({ day, original, printed }: WatchedCorrection, issue: string): boolean {
  return printed === null && original.day < issue && day <= issue
}

/**
 * What an issue owes to earlier ones: corrections that are due in it, some that it prints at a lesser place, and articles that
 * read as a correction and correct nothing that is known.
 */
export function correctionFindings({ day, pages }: WatchingIssue, corrections: readonly WatchedCorrection[]): Found[] {
  const printing = new Map(corrections.flatMap((one) => (one.printed ? [[one.printed.id, one] as const] : [])))
  const due = corrections.filter((one) => isDue(one, day)).map(({ original }): Found => {
    const place = equivalentPage(original.page, pages)
    return { code: 'correction-due', page: place && { id: place.id, number: place.number }, article: { id: original.id, headline: original.headline } }
  })
  const here = pages.flatMap((page) => page.articles.flatMap((article): Found[] => {
    const correction = printing.get(article.id)
    const at = { page: { id: page.id, number: page.number }, article: { id: article.id, headline: article.headline } }
    if (!correction) return readsAsCorrection(article.heads) ? [{ code: 'correction-loose', ...at }] : []
    return isEquivalentPlace(correction.original.page, page) ? [] : [{ code: 'correction-misplaced', ...at }]
  }))
  return [...due, ...here]
}
