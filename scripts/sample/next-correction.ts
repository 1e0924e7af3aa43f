import type { AsideReason } from '@/lib/article/block'
import { moveLines } from '@/lib/split/deeds/move-lines'
import { newArticle } from '@/lib/split/deeds/new-article'
import { setAside } from '@/lib/split/deeds/set-aside'
import { setRole } from '@/lib/split/deeds/set-role'
import { takeBack } from '@/lib/split/deeds/take-back'
import { blocksOf, type Home, mainPlace, placesOf } from '@/lib/split/places'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import type { PrintedLine } from './sample-paper'

/** A line as it is printed, and where it stands on the page. */
interface Compared {
  readonly printed: PrintedLine
  readonly home: Home
  readonly role: string
  /** The article of the page that is the printed one; null where there is none. */
  readonly target: string | null
}

/**
 * The next Step of an editor who compares a page with the print, from its first line to its last; null where all of it
 * stands as it is printed.
 */
export function nextCorrection(context: DeedContext, print: readonly PrintedLine[]): DeedOutcome | null {
  const lines = compare(context, print)
  const first = lines.findIndex(isWrong)
  const wrong = lines[first]
  if (wrong === undefined) return null
  const run = lines.slice(first)
  const end = run.findIndex((other) => !isLike(wrong, other))
  const last = (end < 0 ? run : run.slice(0, end)).at(-1) ?? wrong
  return correct(context, wrong, { lines: { first: wrong.printed.line, last: last.printed.line } })
}

function correct(context: DeedContext, { printed, home, target }: Compared, selection: { lines: { first: number; last: number } }): DeedOutcome {
  const { article, role } = printed
  if (article === null) return setAside(context, selection, reasonOf(role))
  if (target === null) return newArticle(context, selection)
  if ('aside' in home) return takeBack(context, selection, { article: target })
  if (home.article !== target) return moveLines(context, selection, { article: target })
  if (role === 'folio' || role === 'noise') throw new RangeError('an article has no such part')
  return setRole(context, selection, role)
}

function reasonOf(role: PrintedLine['role']): AsideReason {
  return role === 'folio' ? 'folio' : 'advertisement'
}

function compare({ page }: DeedContext, print: readonly PrintedLine[]): Compared[] {
  const places = placesOf(page)
  const roles = new Map([...blocksOf(page)].map(({ block }) => [block.id, block.role]))
  const standing = print.flatMap((printed) => {
    const here = places.get(printed.line) ?? []
    // Of a line that ends in a byline, print tells the part before it.
    const place = here.find(({ block }) => roles.get(block) === printed.role) ?? mainPlace(here)
    return place ? [{ printed, home: place.home, role: roles.get(place.block) ?? 'body' }] : []
  })
  const targets = pair(standing)
  return standing.map((line) => ({ ...line, target: targets.get(line.printed.article ?? -1) ?? null }))
}

/** Which article of the page is which printed one: those that share the most lines find each other first. */
function pair(lines: readonly Omit<Compared, 'target'>[]): ReadonlyMap<number, string> {
  const shared = new Map<string, { printed: number; article: string; lines: number }>()
  for (const { printed: { article }, home } of lines) {
    if (article === null || !('article' in home)) continue
    const key = `${article} ${home.article}`
    const before = shared.get(key) ?? { printed: article, article: home.article, lines: 0 }
    shared.set(key, { ...before, lines: before.lines + 1 })
  }
  const pairs = new Map<number, string>()
  for (const { printed, article } of [...shared.values()].sort((one, other) => other.lines - one.lines)) {
    if (!pairs.has(printed) && ![...pairs.values()].includes(article)) pairs.set(printed, article)
  }
  return pairs
}

/** A jump line stands with its article, and a damaged headline that was repaired is a headline. */
function isWrong({ printed, home, role, target }: Compared): boolean {
  if (printed.article === null) return 'article' in home && role !== 'jump'
  if (!('article' in home) || home.article !== target) return true
  return role !== printed.role && !(printed.role === 'damaged' && role === 'headline')
}

/** Whether two lines are wrong in the same way, so that one Step mends both. */
function isLike(one: Compared, other: Compared): boolean {
  return isWrong(other)
    && other.printed.article === one.printed.article
    && other.printed.role === one.printed.role
    && other.role === one.role
    && JSON.stringify(other.home) === JSON.stringify(one.home)
}
