import type { Finding } from './preflight'

/** What is published of an issue when one page is: the page, and the articles with a part on it wherever else they stand. */
export interface PublishedPage {
  readonly page: number
  readonly articles: ReadonlySet<string>
}

/**
 * What of the findings of an issue stands in the way of one page: those of the page itself, those about its articles on whichever
 * page they are mended, and those of the issue as a whole, but for pages that are missing beside it.
 */
export function forPage<F extends Pick<Finding, 'page' | 'article'>>(findings: readonly F[], { page, articles }: PublishedPage): readonly F[] {
  return findings.filter((finding) => finding.page === null || finding.page.number === page
    || (finding.article !== null && articles.has(finding.article.id)))
}
