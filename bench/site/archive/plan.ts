import { Random } from '../../reader/variations/random'

/** What all archives are drawn from. */
export const SEED = 20_260_612

/** A title of an archive. */
export interface PlannedTitle {
  readonly slug: string
  readonly name: string
  /** Days from one issue to the next. */
  readonly every: number
}

/** The daily is what is measured; beside it there is a small weekly, so that nothing is all that there is. */
export const TITLES: readonly [PlannedTitle, PlannedTitle] = [
  { slug: 'archive', name: '柳江日报', every: 1 },
  { slug: 'weekly', name: '渡口周刊', every: 7 },
]

/** One date's paper. */
export interface PlannedIssue {
  /** Its number among all issues of the archive. */
  readonly index: number
  readonly title: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly number: string
  /** How many articles each page carries. */
  readonly pages: readonly number[]
  /** The number of its first article among all of the archive. */
  readonly firstArticle: number
}

/** The share of the weekly. */
const WEEKLY = 0.03

/** The last day of every archive. */
const LAST_DAY = Date.UTC(2026, 5, 12)
const DAY = 24 * 60 * 60 * 1000

/** Issues and articles of one title are numbered from here on, those of the other from 0. */
const NEXT_TITLE = 10_000_000

/**
 * The issues of an archive of so many articles, the oldest first. They are counted from the newest one, so that a smaller archive is
 * the newest part of a larger one, page by page and article by article, but for the last paper of each title, which may be thinner.
 */
export function planArchive(articles: number): readonly PlannedIssue[] {
  const weekly = Math.floor(articles * WEEKLY)
  return [...planTitle(0, articles - weekly), ...planTitle(1, weekly)].sort((one, other) => compare(one.date, other.date) || compare(one.title, other.title))
}

function planTitle(at: 0 | 1, articles: number): PlannedIssue[] {
  const { slug, every } = TITLES[at]
  const papers = planPapers(new Random(SEED + at), articles)
  let firstArticle = at * NEXT_TITLE
  return papers.map((pages, back) => {
    const date = new Date(LAST_DAY - back * every * DAY).toISOString().slice(0, 10)
    const issue = { index: at * NEXT_TITLE + back, title: slug, date, number: String(papers.length - back), pages, firstArticle }
    firstArticle += sum(pages)
    return issue
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Papers of 8 to 16 pages with 5 to 9 articles each, until there are so many articles. */
function planPapers(random: Random, articles: number): number[][] {
  const papers: number[][] = []
  for (let left = articles; left > 0;) {
    const pages: number[] = []
    const count = random.whole(4, 8) * 2
    while (pages.length < count && left > 0) {
      const own = Math.min(random.whole(5, 9), left)
      pages.push(own)
      left -= own
    }
    papers.push(pages)
  }
  return papers
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
