import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { publishIssue } from '../editions/commands'
import { withDesk } from '../testing/desk'
import { importMarked, mark, MARKED_DAY, type MarkedIssue } from '../testing/marked-issue'
import { latestIssues, siteArticle, siteIssue } from './queries'

withDesk()

const READERS = 50
const PUBLICATIONS = 8
const PAGES = 4

/** What one response showed: every mark in it, and how much there was. */
interface Seen {
  readonly marks: ReadonlySet<string | null>
  readonly parts: number
}

async function readIssue({ title }: MarkedIssue): Promise<Seen> {
  const { number, pages, articles } = await siteIssue(title, MARKED_DAY)
  return { marks: new Set([number, ...pages.map(({ name }) => name), ...articles.map(({ headline }) => headline)]), parts: pages.length + articles.length }
}

async function readPage({ title }: MarkedIssue, page: number): Promise<Seen> {
  const { number, pages, articles } = await siteIssue(title, MARKED_DAY, page)
  return { marks: new Set([number, ...pages.map(({ name }) => name), ...articles.map(({ headline }) => headline)]), parts: pages.length + articles.length }
}

async function readArticle({ title }: MarkedIssue, ordinal: number): Promise<Seen> {
  const found = await siteArticle(title, MARKED_DAY, Math.ceil(ordinal / 2), ordinal)
  if (found.kind !== 'article') throw new RangeError('it moved')
  const { issue, article, onPage } = found
  return { marks: new Set([issue.number, ...issue.pages.map(({ name }) => name), article.headline, ...onPage.map(({ headline }) => headline)]), parts: issue.pages.length + onPage.length }
}

async function readTitle({ title }: MarkedIssue): Promise<Seen> {
  const [issue] = await latestIssues(title)
  if (!issue) throw new RangeError('nothing is live')
  return { marks: new Set([issue.number, ...issue.pages.map(({ name }) => name), ...issue.leads.map(({ headline }) => headline)]), parts: issue.pages.length + issue.leads.length }
}

test('whoever reads while an issue is published sees one Edition whole, the old one or the new one, and never an older one again', async () => {
  const issue = await importMarked(PAGES)
  await publishIssue(SYSTEM, issue.issueId)
  const round: readonly [() => Promise<Seen>, number][] = [
    [() => readTitle(issue), PAGES + 4],
    [() => readIssue(issue), PAGES + issue.articles],
    ...Array.from({ length: PAGES }, (_, index) => [() => readPage(issue, index + 1), PAGES + 2] as [() => Promise<Seen>, number]),
    ...Array.from({ length: issue.articles }, (_, index) => [() => readArticle(issue, index + 1), PAGES + 2] as [() => Promise<Seen>, number]),
  ]
  let published = 0
  const seen = new Set<number>()
  async function reader(from: number): Promise<void> {
    let last = 0
    for (let turn = from; published < PUBLICATIONS; turn += 1) {
      const [read, whole] = round[turn % round.length] ?? []
      if (!read) throw new RangeError('nothing to read')
      const least = published
      const { marks, parts } = await read()
      expect([marks.size, parts]).toEqual([1, whole])
      const mark = Number([...marks][0])
      expect(mark).toBeGreaterThanOrEqual(Math.max(last, least))
      last = mark
      seen.add(mark)
    }
  }
  async function publisher(): Promise<void> {
    for (let next = 1; next <= PUBLICATIONS; next += 1) {
      await mark(issue.issueId, next)
      await publishIssue(SYSTEM, issue.issueId)
      published = next
    }
  }
  await Promise.all([publisher(), ...Array.from({ length: READERS }, (_, index) => reader(index))])
  // They did read in between.
  expect(seen.size).toBeGreaterThan(2)
}, 60_000)
