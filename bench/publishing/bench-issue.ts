import { SYSTEM } from '@/lib/editorial/actor'
import { importDump } from '@/lib/server/dumps/commands'
import { deskIssue } from '@/lib/server/issues/queries'
import { passArticles } from '@/lib/server/sign-offs/commands'
import { printedArticle } from '../desk/printed-article'

/** A broadsheet page carries about so many articles, each about so long. */
const ARTICLES_ON_A_PAGE = 10
const CHARACTERS = 900

/** Imports an issue of so many articles, a page for every ten, and signs all of it off; gives the issue's id. */
export async function importIssue(title: string, date: string, articles: number): Promise<string> {
  let issue = ''
  for (let page = 1; (page - 1) * ARTICLES_ON_A_PAGE < articles; page += 1) {
    const first = (page - 1) * ARTICLES_ON_A_PAGE
    const dump = Array.from({ length: ARTICLES_ON_A_PAGE }, (_, index) => printedArticle(first + index + 1, CHARACTERS)).join('\n')
    issue = (await importDump(SYSTEM, { title, date, page, pageName: '', issueNumber: '1', fileName: `${page}.txt` }, Buffer.from(dump))).issueId
  }
  const { pages } = await deskIssue(SYSTEM, issue)
  const read = pages.flatMap((page) => page.articles)
  if (read.length !== articles) throw new RangeError(`${articles} printed articles were read as ${read.length}`)
  await passArticles(SYSTEM, { articles: read.map(({ id: article, revision }) => ({ article, revision })) })
  return issue
}
