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
  /** Its number among all issues of the archive, from 0. */
  readonly index: number
  readonly title: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly number: string
  /** How many articles each page carries. */
  readonly pages: readonly number[]
  /** The number of its first article among all of the archive, from 0. */
  readonly firstArticle: number
}

/** The share of the weekly. */
const WEEKLY = 0.03

/** The last day of every archive, whatever its size. */
const LAST_DAY = Date.UTC(2026, 5, 12)
const DAY = 24 * 60 * 60 * 1000

/** The issues of an archive of so many articles, the oldest first; the last day is the same for all sizes. */
export function planArchive(articles: number): readonly PlannedIssue[] {
  const weekly = Math.floor(articles * WEEKLY)
  const issues = TITLES.flatMap((title, at) => {
    const papers = planPapers(new Random(SEED + at), at === 0 ? articles - weekly : weekly)
    return papers.map((pages, from) => ({
      title: title.slug,
      date: new Date(LAST_DAY - (papers.length - 1 - from) * title.every * DAY).toISOString().slice(0, 10),
      number: String(from + 1),
      pages,
    }))
  }).sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.title < other.title ? -1 : 1))
  let firstArticle = 0
  return issues.map((issue, index) => {
    const planned = { ...issue, index, firstArticle }
    firstArticle += sum(issue.pages)
    return planned
  })
}

/** Papers of 8 to 16 pages with 5 to 9 articles each, until there are so many articles; the last one may be thinner. */
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
