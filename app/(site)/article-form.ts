import { type ARTICLE_FILES, articleFile } from '@/lib/editorial/address'
import type { FeedEntry } from '@/lib/export/atom'
import type { ExportedArticle, ExportedIssue, ExportWords } from '@/lib/export/exported'
import { movedAnswer } from '@/lib/server/impressions/answer'
import { siteBase } from '@/lib/server/site/base'
import { isKnown, type Made } from '@/lib/server/site/caching/answer'
import { tagsOfIssue } from '@/lib/server/site/caching/cache-tags'
import { formAnswer, formHandler, withdrawnAnswer } from '@/lib/server/site/exports/answer'
import { entryOf } from '@/lib/server/site/exports/queries'
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

/** A form of an article as it was made. */
type Form = Pick<Made, 'body' | 'type' | 'etag'>
type Make = (entry: FeedEntry, words: ExportWords, isKnown: (etag: string) => boolean) => Form | Promise<Form>

/**
 * The handler of something that is made of an article for machines. Whoever comes by an old address is led to the same at the new
 * one; what was withdrawn is gone. It is made for each who asks: nobody but crawlers does, and each once.
 *
 * @param make is told whether whoever asks has what bears a validator already, and need not make it then
 */
export function articleHandler(file: (typeof ARTICLE_FILES)[number], make: Make) {
  return formHandler<ArticleParams>(async (request, params) => {
    const [title, day, page, ordinal] = [titlePart(params.title), dayPart(params.date), numberPart(params.page), numberPart(params.article)]
    const found = await siteArticle(title, day, page, ordinal)
    if (found.kind === 'moved') return movedAnswer(articleFile(title, day, found.page, found.ordinal, file))
    if (found.kind === 'withdrawn') return withdrawnAnswer(found)
    const entry = entryOf(found)
    const form = await make(entry, exportWords(entry.issue.title.language), (etag) => isKnown(request.headers, etag, null))
    return formAnswer(request, { ...form, changed: null, tags: tagsOfIssue(title, day), headers: { 'content-language': entry.article.language } })
  })
}

type Write = (base: string, issue: ExportedIssue, article: ExportedArticle, words: ExportWords) => string

/** The handler of an article in a form for machines. */
export function articleForm(file: (typeof ARTICLE_FILES)[number], type: string, write: Write) {
  return articleHandler(file, ({ issue, article }, words) => ({ body: write(siteBase(), issue, article, words), type }))
}
