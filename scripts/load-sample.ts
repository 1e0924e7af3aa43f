/**
 * Loads the sample paper through the commands that an editor's clicks use: one issue imported, corrected, tagged and
 * published, and the next one imported and left to its reader. A paper that is published already is left alone; a load
 * that was interrupted goes on where it stopped.
 */
import { SYSTEM } from '@/lib/editorial/actor'
import { importDump } from '@/lib/server/dumps/commands'
import { publishIssue } from '@/lib/server/editions/commands'
import { deskIssue, listIssues } from '@/lib/server/issues/queries'
import { loadVocabulary, tagArticle } from '@/lib/server/tags/commands'
import { listTags } from '@/lib/server/tags/queries'
import { createTitle } from '@/lib/server/titles/commands'
import { listTitles } from '@/lib/server/titles/queries'
import { bringToPrint, headContinued, repairHeadline, sameWords } from './sample/edit-page'
import {
  readPrintedLines, readSampleDump, readSamplePaper, readSampleVocabulary, type SamplePage, type SamplePaper,
} from './sample/sample-paper'
import { tell, terminalCommand } from './terminal/terminal-command'

await terminalCommand('', async () => {
  const paper = readSamplePaper()
  const issues = await listIssues(SYSTEM, { title: paper.title.slug })
  if (issues.some(({ live }) => live !== null)) return
  await found(paper)
  const issueId = await correctedIssue(paper)
  await tag(paper, issueId)
  for (const page of paper.next.pages) await importPage(paper, paper.next, page)
  const { articles, path } = await publishIssue(SYSTEM, issueId)
  tell(`The sample paper is there: ${articles} articles at ${path}`, `样报已载入：${articles} 篇稿件，${path}`)
})

/** The title with its controlled vocabulary. */
async function found({ title: { slug, name, language, timeZone }, vocabulary }: SamplePaper): Promise<void> {
  const titles = await listTitles(SYSTEM)
  if (!titles.some((title) => title.slug === slug)) await createTitle(SYSTEM, { slug, name: name.zh, language, timeZone })
  const tags = await listTags(SYSTEM)
  if (tags.some((known) => known.vocabulary.slug === vocabulary.scheme)) return
  await loadVocabulary(SYSTEM, { slug: vocabulary.scheme, name: vocabulary.name, entries: [...readSampleVocabulary(vocabulary)] })
}

async function importPage({ title }: SamplePaper, { date, number: issueNumber }: SamplePaper['issue'], page: SamplePage) {
  const place = { title: title.slug, date, page: page.number, pageName: page.name, issueNumber: `${issueNumber}`, fileName: page.file.replace('/', '-') }
  return importDump(SYSTEM, place, readSampleDump(page))
}

/** The issue with all pages as they are printed, and every article with its headline. Returns its id. */
async function correctedIssue(paper: SamplePaper): Promise<string> {
  let issue = ''
  for (const page of paper.pages) {
    const { pageId, issueId } = await importPage(paper, paper.issue, page)
    issue = issueId
    await bringToPrint(pageId, readPrintedLines(page))
    const here = <T extends { readonly page: number }>(articles: readonly T[]) => articles.filter((article) => article.page === page.number)
    for (const article of here(paper.articles).filter(({ printed }) => printed !== undefined)) await repairHeadline(pageId, article)
    for (const article of here(paper.continued)) await headContinued(pageId, article)
  }
  return issue
}

/** Gives each article its tags; one whose headline is not found goes without, and that is said. */
async function tag(paper: SamplePaper, issueId: string): Promise<void> {
  const { pages } = await deskIssue(SYSTEM, issueId)
  const controlled = (await listTags(SYSTEM)).filter(({ vocabulary }) => vocabulary.slug === paper.vocabulary.scheme)
  for (const { page, headline, tags, codes } of [...paper.articles, ...paper.continued]) {
    const row = pages.find(({ number }) => number === page)?.articles.find((article) => sameWords(article.headline, headline))
    if (!row) {
      process.stderr.write(`No article “${headline}” on page ${page}: it stays without its tags.\n`)
      continue
    }
    for (const { id } of controlled.filter(({ code }) => code !== null && codes.includes(code))) await tagArticle(SYSTEM, row.id, { tag: id })
    for (const label of tags) await tagArticle(SYSTEM, row.id, { label })
  }
}
