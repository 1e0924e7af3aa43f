import { isDay } from '../editorial/dates'
import { pageIn, type PageLabel } from './page-label'

/** A newspaper as names of files may call it. */
export interface KnownTitle {
  readonly slug: string
  readonly name: string
}

/** What a path says of the page in it; null what it does not. `unclear` stands for what it says in two ways. */
export interface PlaceInName {
  readonly title: string | 'unclear' | null
  readonly date: string | 'unclear' | null
  readonly page: PageLabel | 'unclear' | null
}

/** 2026-06-12, 2026/6/12, 2016-06/12, 2026年6月12日, or 20260612, which two digits of the page may follow. */
const DATE = /(?<!\d)((?:1[6-9]|20)\d{2})(?:[-_./年\s]{1,2}(\d{1,2})[-_./月\s]{1,2}(\d{1,2})(?!\d)日?|(\d{2})(\d{2})(?=(?:\d{2})?(?!\d)))/gu

/**
 * What the path of a file says of the page in it.
 *
 *     2026-06-12/03.txt                    2026-06-12, page 3
 *     hunan-2022-12-08-A03.txt             the title hunan, 2022-12-08, page 3 (A03)
 *     江村日报/2026/6/12/第3版 要闻.txt       2026-06-12, page 3, 要闻
 *     2026061203.txt                       2026-06-12, page 3
 *
 * Nothing is guessed: what is said in two ways is unclear. Of pages, the name of the file is asked before those of its folders.
 */
export function placeInName(path: string, titles: readonly KnownTitle[]): PlaceInName {
  const name = path.normalize('NFKC').replace(/\.[^./]{1,5}$/u, '')
  const { title, rest } = takeTitle(name, titles)
  const dates = new Set<string>()
  const undated = rest.replace(DATE, (found, year: string, month?: string, day?: string, shortMonth?: string, shortDay?: string) => {
    const date = `${year}-${(month ?? shortMonth ?? '').padStart(2, '0')}-${(day ?? shortDay ?? '').padStart(2, '0')}`
    if (!isDay(date)) return found
    dates.add(date)
    return ' '
  })
  return { title, date: only(dates), page: pageOf(undated, [...dates]) }
}

/** The day that a text says and nothing else; null for anything else. */
export function dayIn(text: string): string | null {
  const { date, page } = placeInName(`${text}.txt`, [])
  return date === null || date === 'unclear' || page !== null ? null : date
}

function pageOf(undated: string, dates: readonly string[]): PageLabel | 'unclear' | null {
  const [name = '', ...folders] = undated.split('/').reverse()
  // In 2026/06/20260612.txt the folders say the date once more.
  const repeated = new Set(folders.some((folder) => /^\d{4}$/u.test(folder)) ? dates.flatMap((date) => date.split('-').map(Number)) : [])
  for (const part of [name, ...folders.filter((folder) => !repeated.has(Number(folder)))]) {
    const page = pageIn(part)
    if (page !== null) return page
  }
  return null
}

/** The title that a name has, and the name without it, in which a number of the title is none of a page. */
function takeTitle(name: string, titles: readonly KnownTitle[]): { title: PlaceInName['title']; rest: string } {
  const called = titles.flatMap(({ slug, name: printed }) => [slug, printed.normalize('NFKC')].map((word) => ({ slug, word })))
  const found = new Set<string>()
  let rest = name
  // The longest first: of 江村日报 and 江村日报海外版 the second holds the first.
  for (const { slug, word } of called.sort((a, b) => b.word.length - a.word.length)) {
    rest = rest.replace(new RegExp(`(?<![A-Za-z0-9])${escaped(word)}(?![A-Za-z])`, 'giu'), () => {
      found.add(slug)
      return ' '
    })
  }
  return { title: only(found), rest }
}

function only(found: ReadonlySet<string>): string | 'unclear' | null {
  const [first = null] = found
  return found.size > 1 ? 'unclear' : first
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
