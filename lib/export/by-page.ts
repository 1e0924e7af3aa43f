import type { ExportedArticle, ExportedIssue } from './exported'

/** A page of an issue with its articles, in their order; a page without any has none. */
export interface PageOfArticles {
  readonly number: number
  readonly name: string
  readonly articles: readonly ExportedArticle[]
}

/** The articles of an issue by the pages on which they begin. */
export function byPage({ pages }: Pick<ExportedIssue, 'pages'>, articles: readonly ExportedArticle[]): readonly PageOfArticles[] {
  return pages.map(({ number, name }) => ({ number, name, articles: articles.filter(({ page }) => page === number) }))
}
