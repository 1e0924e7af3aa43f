import { type ExportedArticle, type ExportedIssue, type ExportWords, pageName } from './exported'

/**
 * Where something was printed, as it is quoted.
 *
 *     江村日报　2026年6月12日　第12期　第1版 要闻      The Calamus Courier · 12 June 2026 · No. 12 · Page 1
 */
export function sourceLine({ title, date, number, pages }: ExportedIssue, article: Pick<ExportedArticle, 'page'> | null, words: ExportWords): string {
  const parts = [
    title.name, words.day(date), ...(number === null ? [] : [words.issue(number)]),
    ...(article === null ? [] : [words.page(article.page, pageName({ pages }, article.page))]),
  ]
  return parts.join(title.language.startsWith('zh') ? '　' : ' · ')
}
