import type { Line } from '@/lib/dump/span'
import { linesOf } from '@/lib/dump/lines'
import type { Random } from '../reader/variations/random'
import { countable } from './edited-article'
import { measuredAnew } from './measured-anew'
import type { PlacedLine } from './placed-lines'
import { spacedAnew } from './spaced-anew'
import { wrappedAnew } from './wrapped-anew'

/**
 * In what the second dump of a page differs, each made from the dump as it stands.
 *
 *     wraps        line ends and spaces
 *     spaces       spaces within lines, blank lines between them
 *     heads        the heads of articles behind their bodies instead of before them, or the other way round
 *     characters   2 % of the characters
 *     dropped      an article gone
 *     added        an article more
 *     split        a headline more, within an article
 *     swapped      two articles in each other's place
 *     columns      the page in three stretches, in another order
 *     mixed        an article gone and one more, characters, and other measures
 */
export const SECOND_DUMPS = ['wraps', 'spaces', 'heads', 'characters', 'dropped', 'added', 'split', 'swapped', 'columns', 'mixed'] as const
export type SecondDump = (typeof SECOND_DUMPS)[number]

/** So many characters are other ones after a worse extraction. */
const CHARACTERS = 0.02
/** A page has three to six columns; a stretch is one or two of them. */
const STRETCHES = 3

/** Makes the second dump of a page; `other` is a page that lends what comes. Null where the page has nothing to do it to. */
export function secondDump(random: Random, kind: SecondDump, lines: readonly PlacedLine[], other: readonly PlacedLine[]): Line[] | null {
  switch (kind) {
    case 'wraps': return wrappedAnew(random, printed(lines))
    case 'spaces': return spacedAnew(random, lines)
    case 'mixed': {
      const late = withAnother(random, withoutOne(random, lines) ?? lines, other)
      return late === null ? null : printed(withOtherCharacters(random, measuredAnew(random, late)))
    }
    default: {
      const made = rearranged(random, kind, lines, other)
      return made === null ? null : printed(made)
    }
  }
}

type Made = readonly PlacedLine[] | null

function rearranged(random: Random, kind: Exclude<SecondDump, 'wraps' | 'spaces' | 'mixed'>, lines: readonly PlacedLine[], other: readonly PlacedLine[]): Made {
  switch (kind) {
    case 'heads': return withHeadsElsewhere(lines)
    case 'characters': return withOtherCharacters(random, lines)
    case 'dropped': return withoutOne(random, lines)
    case 'added': return withAnother(random, lines, other)
    case 'split': return withHeadlineWithin(random, lines, other)
    case 'swapped': return withTwoSwapped(random, lines)
    case 'columns': return withStretchesTurned(random, lines)
  }
}

function printed(lines: readonly PlacedLine[]): Line[] {
  return linesOf(lines.map(({ text }) => text).join('\n'))
}

/** The articles that stand in one piece, each as the places where it begins and ends. */
interface Stretch {
  readonly article: number
  readonly from: number
  readonly to: number
}

/** Stretches of lines of one article, the longest of each. */
function stretchesOf(lines: readonly PlacedLine[]): Stretch[] {
  const longest = new Map<number, Stretch>()
  let from = 0
  for (let at = 1; at <= lines.length; at += 1) {
    const article = lines[from]?.article ?? null
    if (at < lines.length && (lines[at]?.article ?? null) === article) continue
    const known = article === null ? undefined : longest.get(article)
    if (article !== null && (known === undefined || known.to - known.from < at - from)) longest.set(article, { article, from, to: at })
    from = at
  }
  return [...longest.values()]
}

const HEAD_ROLES = new Set(['label', 'kicker', 'headline', 'damaged', 'deck'])

function isHead({ role }: PlacedLine): boolean {
  return HEAD_ROLES.has(role)
}

/** Of each article in one piece what stands before the first, or behind the last, line of its body changes places with it. */
function withHeadsElsewhere(lines: readonly PlacedLine[]): Made {
  let made = [...lines]
  let hasMoved = false
  for (const { from, to } of stretchesOf(lines)) {
    const own = lines.slice(from, to)
    const [heads, rest] = [own.filter(isHead), own.filter((line) => !isHead(line))]
    if (heads.length === 0 || rest.length === 0) continue
    hasMoved = true
    const isFirst = own[0] !== undefined && isHead(own[0])
    made = made.toSpliced(from, to - from, ...(isFirst ? [...rest, ...heads] : [...heads, ...rest]))
  }
  return hasMoved ? made : null
}

function withOtherCharacters(random: Random, lines: readonly PlacedLine[]): PlacedLine[] {
  const stock = countable(lines.map(({ text }) => text).join(''))
  const another = (character: string) =>
    (countable(character).length === 1 && random.chance(CHARACTERS) ? (stock[random.whole(0, stock.length - 1)] ?? character) : character)
  return lines.map((line) => ({ ...line, text: Array.from(line.text, another).join('') }))
}

function withoutOne(random: Random, lines: readonly PlacedLine[]): Made {
  const articles = [...new Set(lines.flatMap(({ article }) => article ?? []))]
  const gone = random.shuffled(articles)[0]
  return articles.length < 2 || gone === undefined ? null : lines.filter(({ article }) => article !== gone)
}

/** Numbers of articles that come, so that they are no article of the page. */
const COMES = 1000

function withAnother(random: Random, lines: readonly PlacedLine[], other: readonly PlacedLine[]): Made {
  const [lent] = random.shuffled(stretchesOf(other))
  if (lent === undefined) return null
  const article = other.slice(lent.from, lent.to).map((line) => ({ ...line, article: COMES + lent.article }))
  const [before] = random.shuffled(stretchesOf(lines))
  return lines.toSpliced(before?.from ?? 0, 0, ...article)
}

/** A page that is divided here and there has paragraphs of this many lines on both sides. */
const PARAGRAPHS_BEFORE = 2

function withHeadlineWithin(random: Random, lines: readonly PlacedLine[], other: readonly PlacedLine[]): Made {
  const headline = other.filter(({ role }) => role === 'headline')
  const places = stretchesOf(lines).flatMap(({ from, to }) => {
    const begins = lines.slice(from, to).flatMap(({ startsParagraph, role }, at) => (startsParagraph && role === 'body' ? [from + at] : []))
    return begins.slice(PARAGRAPHS_BEFORE)
  })
  const [place] = random.shuffled(places)
  const [first] = headline
  if (place === undefined || first === undefined) return null
  const blank = { text: '', article: first.article, role: first.role, startsParagraph: false }
  return lines.toSpliced(place, 0, blank, ...headline.filter(({ article }) => article === first.article), blank)
}

function withTwoSwapped(random: Random, lines: readonly PlacedLine[]): Made {
  const [one, other] = random.shuffled(stretchesOf(lines)).slice(0, 2).sort((a, b) => a.from - b.from)
  if (one === undefined || other === undefined) return null
  return [
    ...lines.slice(0, one.from), ...lines.slice(other.from, other.to), ...lines.slice(one.to, other.from),
    ...lines.slice(one.from, one.to), ...lines.slice(other.to),
  ]
}

/** Columns end where paragraphs may go on, so that stretches are cut at any line. */
function withStretchesTurned(random: Random, lines: readonly PlacedLine[]): Made {
  if (lines.length < 2 * STRETCHES) return null
  const third = lines.length / STRETCHES
  const cuts = [0, random.whole(Math.ceil(third / 2), Math.floor(third)), random.whole(Math.ceil(third * 1.5), Math.floor(2 * third)), lines.length]
  const stretches = cuts.slice(1).map((to, at) => lines.slice(cuts[at], to))
  return [...stretches.slice(1), ...stretches.slice(0, 1)].flat()
}
