import { articleFile } from '@/lib/editorial/address'
import type { ExportedArticle, ExportedIssue, ExportWords } from '@/lib/export/exported'
import { movedAnswer } from '@/lib/server/impressions/answer'
import { siteBase } from '@/lib/server/site/base'
import { tagsOfIssue } from '@/lib/server/site/caching/cache-tags'
import { formAnswer, formHandler, withdrawnAnswer } from '@/lib/server/site/exports/answer'
import { exportedArticle } from '@/lib/server/site/exports/queries'
import { exportWords } from '@/lib/server/site/exports/words'
import { siteArticle } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from './address-parts'

/** The address of an article as its folders say it. */
export interface ArticleParams {
  readonly title: string
  readonly date: string
  readonly page: string
  readonly article: string
}

type Write = (base: string, issue: ExportedIssue, article: ExportedArticle, words: ExportWords) => string

/**
 * The handler of an article in a form for machines. Whoever comes by an old address is led to the same form at the new one; what
 * was withdrawn is gone. It is made for each who asks: nobody but crawlers does, and each once.
 */
export function articleForm(file: Parameters<typeof articleFile>[4], type: string, write: Write) {
  return formHandler<ArticleParams>(async (request, params) => {
    const [title, day, page, ordinal] = [titlePart(params.title), dayPart(params.date), numberPart(params.page), numberPart(params.article)]
    const found = await siteArticle(title, day, page, ordinal)
    if (found.kind === 'moved') return movedAnswer(articleFile(title, day, found.page, found.ordinal, file))
    if (found.kind === 'withdrawn') return withdrawnAnswer(found)
    const { issue, article } = await exportedArticle(title, day, ordinal)
    const body = write(siteBase(), issue, article, exportWords(issue.title.language))
    return formAnswer(request, { body, type, changed: null, tags: tagsOfIssue(title, day), headers: { 'content-language': article.language } })
  })
}
