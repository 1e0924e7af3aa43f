import { issueFile } from '@/lib/editorial/address'
import type { ExportedArticle, ExportedIssue, ExportWords } from '@/lib/export/exported'
import { siteBase } from '@/lib/server/site/base'
import { formHandler, keptAnswer } from '@/lib/server/site/exports/answer'
import { exportedIssue } from '@/lib/server/site/exports/queries'
import { exportWords } from '@/lib/server/site/exports/words'
import { dayPart, titlePart } from './address-parts'

type Write = (base: string, issue: ExportedIssue, articles: readonly ExportedArticle[], words: ExportWords) => string

/** The handler of an issue in a form for machines. */
export function issueForm(file: Parameters<typeof issueFile>[2], type: string, write: Write) {
  return formHandler<{ readonly title: string; readonly date: string }>(async (request, params) => {
    const [title, day] = [titlePart(params.title), dayPart(params.date)]
    return keptAnswer(request, {
      path: issueFile(title, day, file), type, title, day,
      make: async () => {
        const { issue, articles } = await exportedIssue(title, day)
        return write(siteBase(), issue, articles, exportWords(issue.title.language))
      },
    })
  })
}
