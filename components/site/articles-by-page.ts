import type { SiteArticle, SiteIssueContent } from '@/lib/server/site/queries'

/** The articles of an issue page by page; pages on which nothing can be read are left out. */
export function articlesByPage({ pages, articles }: Pick<SiteIssueContent, 'pages' | 'articles'>) {
  return pages
    .map(({ number }): { page: number; articles: readonly SiteArticle[] } => ({
      page: number,
      articles: articles.filter(({ page }) => page === number),
    }))
    .filter((page) => page.articles.length > 0)
}
