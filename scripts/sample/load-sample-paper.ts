import path from 'node:path'
import { SYSTEM } from '@/lib/editorial/actor'
import { importDump } from '@/lib/server/dumps/commands'
import { type Published, publishIssue } from '@/lib/server/editions/commands'
import { deskIssue, listIssues } from '@/lib/server/issues/queries'
import { addPhoto, editPhoto } from '@/lib/server/photos/commands'
import { passArticles } from '@/lib/server/sign-offs/commands'
import { tagArticle } from '@/lib/server/tags/commands'
import { listTags } from '@/lib/server/tags/queries'
import { createTitle } from '@/lib/server/titles/commands'
import { listTitles } from '@/lib/server/titles/queries'
import { loadVocabulary } from '@/lib/server/vocabularies/commands'
import { bringToPrint, headContinued, repairHeadline, sameWords, showPicture } from './edit-page'
import {
  readPrintedLines, readSampleFile, readSamplePaper, readSampleVocabulary, type SamplePage, type SamplePaper,
} from './sample-paper'

/**
 * Loads the sample paper through the commands that an editor's clicks use: one issue imported, corrected, tagged, given
 * its pictures and published, and the next one imported and left to its reader. A paper that is published already is left alone, which
 * null tells; a load that was interrupted goes on where it stopped, since no command does anything twice. `miss` is told
 * what the paper's description names and the desk does not have.
 */
export async function loadSamplePaper(miss: (sentence: string) => void): Promise<Published | null> {
  const paper = readSamplePaper()
  const issues = await listIssues(SYSTEM, { title: paper.title.slug })
  if (issues.some(({ live }) => live !== null)) return null
  await found(paper)
  const issueId = await correctedIssue(paper)
  await tag(paper, issueId, miss)
  await picture(paper, issueId, miss)
  for (const page of paper.next.pages) await importPage(paper, paper.next, page)
  await signOff(issueId)
  return publishIssue(SYSTEM, issueId)
}

/** Signs the corrected issue off: its makers answer for it. */
async function signOff(issueId: string): Promise<void> {
  const articles = (await deskIssue(SYSTEM, issueId)).pages.flatMap((page) => page.articles)
  const open = articles.filter(({ progress }) => progress.next !== null)
  if (open.length > 0) await passArticles(SYSTEM, { articles: open.map(({ id: article, revision }) => ({ article, revision })) })
}

/** The title with its controlled vocabulary. */
async function found({ title: { slug, name, language, timeZone }, vocabulary }: SamplePaper): Promise<void> {
  const titles = await listTitles(SYSTEM)
  if (!titles.some((title) => title.slug === slug)) await createTitle(SYSTEM, { slug, name: name.zh, language, timeZone })
  const tags = await listTags(SYSTEM)
  if (tags.some((known) => known.vocabulary.slug === vocabulary.scheme)) return
  await loadVocabulary(SYSTEM, { slug: vocabulary.scheme, name: vocabulary.name, entries: readSampleVocabulary(vocabulary) })
}

async function importPage({ title }: SamplePaper, { date, number: issueNumber }: SamplePaper['issue'], page: SamplePage) {
  const place = { title: title.slug, date, page: page.number, pageName: page.name, issueNumber: `${issueNumber}`, fileName: page.file.replace('/', '-') }
  return importDump(SYSTEM, place, readSampleFile(page))
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
async function tag(paper: SamplePaper, issueId: string, miss: (sentence: string) => void): Promise<void> {
  const { pages } = await deskIssue(SYSTEM, issueId)
  const controlled = (await listTags(SYSTEM)).filter(({ vocabulary }) => vocabulary.slug === paper.vocabulary.scheme)
  for (const { page, headline, tags, codes } of [...paper.articles, ...paper.continued]) {
    const row = pages.find(({ number }) => number === page)?.articles.find((article) => sameWords(article.headline, headline))
    if (!row) {
      miss(`No article “${headline}” on page ${page}: it stays without its tags.`)
      continue
    }
    for (const { id } of controlled.filter(({ code }) => code !== null && codes.includes(code))) await tagArticle(SYSTEM, row.id, { tag: id })
    for (const label of tags) await tagArticle(SYSTEM, row.id, { label, sure: true })
  }
}

/** Brings the pictures in, says what they are, and joins each to its article; one whose headline is not found goes without. */
async function picture({ title, pictures }: SamplePaper, issueId: string, miss: (sentence: string) => void): Promise<void> {
  const { pages } = await deskIssue(SYSTEM, issueId)
  for (const { file, page, headline, takenOn, credit, caption, alt } of pictures) {
    const row = pages.find(({ number }) => number === page)?.articles.find((article) => sameWords(article.headline, headline))
    if (!row) {
      miss(`No article “${headline}” on page ${page}: it stays without its picture.`)
      continue
    }
    const { photo } = await addPhoto(SYSTEM, readSampleFile({ file }), { fileName: path.basename(file), title: title.slug })
    if (photo.credit === '') await editPhoto(SYSTEM, photo.id, { revision: photo.revision, caption, credit, alt, takenOn })
    await showPicture(row.id, caption, { photo: photo.id, alt, crop: null, focus: null })
  }
}
