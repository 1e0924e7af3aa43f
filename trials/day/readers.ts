import { ask, type Asked } from './ask'
import { type AtWork, between, letWork, oneOf } from './at-work'
import { type Newsroom, READ } from './newsroom'

export const READERS = 50
/** Milliseconds for which a reader looks at a screen: some read, most go on. So fifty ask for ten screens in a second. */
const [LEAST, MOST] = [2_000, 8_000]
/** How many screens one reader asks for in a second. */
export const SCREENS_A_SECOND = 2_000 / (LEAST + MOST)

/** Of a hundred screens, so many are the newest of the paper again, and so many are looked for; to the others a link leads. */
const [ANEW, SEARCHED] = [20, 10]
const WORDS = ['渡口', '水文站', '石板路', '施工', '菜担', '舍不得', '2026年', '老船工', '公告栏', '南岸'] as const

/** Readers of the site. */
export interface Readers extends AtWork {
  readonly screens: readonly Asked[]
}

/** Lets readers go from the newest of the paper wherever links lead, old and new issues, pages, articles and lists, and search. */
export function startReaders({ url }: Pick<Newsroom, 'url'>): Readers {
  const screens: Asked[] = []
  const work = letWork(Array.from({ length: READERS }, () => {
    let links: readonly string[] = []
    return async () => {
      const screen = await ask(`${url}${nextOf(links)}`)
      screens.push({ ...screen, text: screen.status === 200 ? '' : screen.text })
      links = linksIn(screen.text)
    }
  }), () => between(LEAST, MOST))
  return { screens, stop: () => work.stop() }
}

function nextOf(links: readonly string[]): string {
  const chance = between(0, 100)
  if (chance < SEARCHED) return `/search?q=${encodeURIComponent(oneOf(WORDS) ?? '')}`
  return (chance < SEARCHED + ANEW ? undefined : oneOf(links)) ?? `/${READ}`
}

/** The addresses of the paper to which a screen leads. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<a [^>]*href="(/${READ}[^"#]*)`, 'g'))].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}
