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
  /** The very moment, in milliseconds since 1970. */
  readonly at: number
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

/** An issue of the title as far as it can print anything. */
export interface PrintingIssue {
  readonly day: string
  /** When readers saw it first, in milliseconds since 1970; null while they have not. */
  readonly shownAt: number | null
}

/** An issue that may have to print corrections of earlier ones. */
export interface WatchingIssue extends PrintingIssue {
  readonly pages: readonly WatchingPage[]
}

/**
 * 更正 by itself, before a mark, or as a kind of notice (更正启事), and so in English; not a word of a story (更正后的时刻表,
 * Corrections officer).
 */
const CORRECTION = /^\s*(?:(?:更\s*正|勘\s*[误誤])\s*(?:$|[：:，、（(《“\s]|启事|啟事|声明|聲明|说明|說明)|(?:corrections?|erratum|errata)\s*(?:$|[:：—–-]|and clarifications?\b|to\b))/iu

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

/**
 * Whether a correction that nobody has printed yet is due in an issue: the next one that readers had not seen when it was
 * issued, or any after one that missed it. A paper that was out by then could not print it, whatever its day.
 */
export function isDue({ day, at, original, printed }: WatchedCorrection, issue: PrintingIssue): boolean {
  return printed === null && original.day < issue.day && day <= issue.day && (issue.shownAt === null || issue.shownAt > at)
}

/** What became of a correction so far: the issues that should have printed it and are out, and the one in which it is due now. */
export interface Outlook<I> {
  readonly missed: readonly I[]
  /** Null while no issue that can still print it has been begun. */
  readonly next: I | null
}

/** @param issues of its title, the earliest first */
export function outlook<I extends PrintingIssue>(correction: WatchedCorrection, issues: readonly I[]): Outlook<I> {
  const due = issues.filter((issue) => isDue(correction, issue))
  const missed = due.filter(({ shownAt }) => shownAt !== null)
  const last = missed.at(-1)
  return { missed, next: due.find(({ day, shownAt }) => shownAt === null && (last === undefined || day > last.day)) ?? null }
}

/**
 * What an issue owes to earlier ones: corrections that are due in it, some that it prints at a lesser place, and articles that
 * read as a correction and correct nothing that is known.
 */
export function correctionFindings(issue: WatchingIssue, corrections: readonly WatchedCorrection[]): Found[] {
  const { pages } = issue
  const due = corrections.filter((one) => isDue(one, issue)).map(({ original }): Found => {
    const place = equivalentPage(original.page, pages)
    return { code: 'correction-due', page: place && { id: place.id, number: place.number }, article: { id: original.id, headline: original.headline } }
  })
  const here = pages.flatMap((page) => page.articles.flatMap((article): Found[] => {
    const at = { page: { id: page.id, number: page.number }, article: { id: article.id, headline: article.headline } }
    // One article can print several corrections, and stands where each of them may.
    const prints = corrections.filter(({ printed }) => printed?.id === article.id)
    if (prints.length === 0) return readsAsCorrection(article.heads) ? [{ code: 'correction-loose', ...at }] : []
    return prints.every(({ original }) => isEquivalentPlace(original.page, page)) ? [] : [{ code: 'correction-misplaced', ...at }]
  }))
  return [...due, ...here]
}
