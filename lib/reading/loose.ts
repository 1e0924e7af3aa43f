import type { Draft, Drafts } from './draft'
import { type HeadPart, headPartsOf } from './head-parts'
import type { Guess } from './guess'
import { inOrder } from './in-order'
import { likeness, pairsOf } from './likeness'
import { Ending } from './line-facts'
import type { Page } from './page'
import { isSeries, isTwin } from './rules/column-name'
import { Trait } from './traits'
import { runsOver } from './word-pairs'

/** Loose display text and the article it belongs to, -1 where the page has none. */
export interface Attached {
  readonly lines: readonly number[]
  readonly article: number
}

/** The heads of a page's articles with all that lay away from them. */
export interface Heads {
  readonly parts: readonly (readonly HeadPart[])[]
  /** Names of columns and series to be set over a head that is complete without them. */
  readonly over: readonly Attached[]
  readonly bylines: readonly Attached[]
  /** All that lay away, whatever became of it, with how sure its article is. */
  readonly guessed: readonly Guess[]
}

/** A column's name says as much of the kind of article (a lone author, no dateline) as of its words. */
const COMMENTARY = 0.4
/** The name of a series stands over what reporters bring home. */
const REPORT = 0.3
/** A note or comment speaks of another article on the page: most pairs of that headline stand in it. */
const SPEAKS_OF_ANOTHER = 0.2
const QUOTED = 0.6
/** A column of experts has an author who says what he is. */
const EXPERT = 0.3
/** A page has some ten articles; with many more it is no page, and to compare each with each would take too long. */
const MOST_ARTICLES = 60
/**
 * Each unit is compared with each article: on a page some hundred times, in a whole issue a few thousand times. Of what has
 * more of both, loose text goes to the article before it.
 */
export const MOST_COMPARISONS = 100_000
/** Text right over an article is over it; right behind it, it was likely drawn with it. */
const OVER = 0.5
const BEHIND = 0.3
/** One article has one kicker and one headline: what it has, or lacks, weighs as much as half its words. */
const HAS_ONE = 0.6
/** A headline's words stand in its own body; twice as telling as those of a column's name. */
const HEADLINE_WORDS = 2
/** Names of columns have up to eight characters; a series with its theme has more. */
const SHORT_NAME = 8

interface Unit {
  readonly lines: number[]
  readonly bylines: number[]
  /** The name of a column or series, rather than a headline. */
  readonly isName: boolean
}

/**
 * Gives each article its head: what stands beside its body, and the loose text that is most like it.
 *
 *     编辑手记      at the end of the page: to an article that could be a note by an editor and has no kicker yet
 *     编辑手记
 *
 *     大桥通车三年    away from any body: to an article without a headline in which its words stand
 */
export function headsOf(page: Page, drafts: Drafts): Heads {
  const words = drafts.articles.map((draft) => lazily(() => wordsOf(page, draft)))
  const parts = drafts.articles.map((draft, index) => headPartsOf(page, draft.head, wordsAt(words, index)))
  if (drafts.loose.length === 0) return { parts, over: [], bylines: [], guessed: [] }
  const units = unitsOf(page, drafts)
  const choices = units.length * parts.length > MOST_COMPARISONS
    ? articlesBefore(drafts, units).map((article) => ({ article, margin: 0 }))
    : inOrder(worthOf(page, drafts, units, parts, words), units.map((unit, at) => isTogether(unit, units[at - 1])))
  const placed = units.map((unit, at) => ({ ...unit, article: choices[at]?.article ?? -1 }))
  const headless = parts.map((own) => !hasHeadline(own))
  return {
    parts: parts.map((own, index) => {
      const lines = headless[index] === true ? placed.filter(({ article }) => article === index).flatMap((unit) => unit.lines) : []
      return lines.length === 0 ? own : headPartsOf(page, [...(drafts.articles[index]?.head ?? []), ...lines], wordsAt(words, index))
    }),
    over: placed.filter(({ article, lines }) => lines.length > 0 && headless[article] !== true),
    bylines: placed.filter(({ bylines }) => bylines.length > 0).map(({ bylines, article }) => ({ lines: bylines, article })),
    guessed: units.map(({ lines, bylines }, at) => ({ lines: [...lines, ...bylines], margin: choices[at]?.margin ?? 0 })),
  }
}

/** For each unit the article before it, the first one at the start of the page. */
function articlesBefore({ articles, articleOf }: Drafts, units: readonly Unit[]): number[] {
  let article = articles.length > 0 ? 0 : -1
  let at = 0
  return units.map(({ lines, bylines }) => {
    for (const first = lines[0] ?? bylines[0] ?? 0; at < first; at++) article = Math.max(article, articleOf[at] ?? -1)
    return article
  })
}

/** The pairs of neighbouring characters of an article's body. */
export function wordsOf(page: Page, draft: Draft): Set<number> {
  return pairsOf(draft.body.flatMap(({ lines }) => lines.map((at) => page.lines[at]?.text ?? '')).join('\n'))
}

type Words = readonly (() => ReadonlySet<number>)[]

function wordsAt(words: Words, article: number): () => ReadonlySet<number> {
  return words[article] ?? (() => new Set())
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Loose lines as they belong together: the same words twice, or drawn tight; each with the bylines under it. */
function unitsOf(page: Page, { loose, looseBylines }: Drafts): Unit[] {
  const units: Unit[] = []
  for (const at of loose) {
    const last = units.at(-1)
    const before = last?.lines.at(-1)
    if (looseBylines.has(at) && last) last.bylines.push(at)
    else if (looseBylines.has(at)) units.push({ lines: [], bylines: [at], isName: false })
    else if (last && last.bylines.length === 0 && before === at - 1 && belongTogether(page, before, at)) last.lines.push(at)
    else units.push({ lines: [at], bylines: [], isName: isName(page, at) })
  }
  return units
}

function belongTogether(page: Page, before: number, at: number): boolean {
  if (isTwin(page, before) || isTwin(page, at)) return textOf(page, [before]).trim() === textOf(page, [at]).trim()
  if (isName(page, at) || isName(page, before)) return false
  if (page.leading !== 'none' && page.blanks[at] === 0) return true
  return page.ending[before] === Ending.Comma || (page.depth[before] ?? 0) > 0 || runsOver(page.pairs, textOf(page, [before]), textOf(page, [at]))
}

/** A headline and the name over it may be one article's; two names or two headlines are hardly. */
function isTogether(unit: Unit, before: Unit | undefined): boolean {
  return before !== undefined && unit.isName !== before.isName && (before.bylines.at(-1) ?? before.lines.at(-1) ?? -2) === (unit.lines[0] ?? -1) - 1
}

/** What it is worth to give each unit to each article. */
function worthOf(page: Page, drafts: Drafts, units: readonly Unit[], parts: Heads['parts'], words: Words): number[][] {
  const kinds = drafts.articles.map((draft, index) => ({
    draft,
    pairs: wordsAt(words, index)(),
    hasKicker: (parts[index] ?? []).some(({ role }) => role === 'kicker' || role === 'label'),
    hasHeadline: hasHeadline(parts[index] ?? []),
    commentary: commentary(page, draft),
    speaksOfAnother: speaksOfAnother(page, parts, wordsAt(words, index)(), index),
    isExpert: isExpert(page, draft),
  }))
  const end = lastOfArticles(page, drafts)
  return units.map(({ lines, isName }) => {
    const text = textOf(page, lines)
    const isColumn = isName && isColumnName(page, lines)
    return kinds.map((kind) => {
      const like = likeness(text, kind.pairs)
      const near = (lines.at(-1) ?? 0) < end ? nearness(kind.draft, lines, isColumn) : follows(kind.draft, lines) && !isTwin(page, lines[0] ?? 0) ? BEHIND : 0
      if (!isName) return HEADLINE_WORDS * like + near + (kind.hasHeadline ? -HAS_ONE : HAS_ONE)
      const fits = isColumn ? COMMENTARY * kind.commentary + (kind.speaksOfAnother ? SPEAKS_OF_ANOTHER : 0) : REPORT * (1 - kind.commentary)
      return like + fits + near + (kind.isExpert && asksExpert(text) ? EXPERT : 0) - (kind.hasKicker ? HAS_ONE : 0)
    })
  })
}

function hasHeadline(parts: readonly HeadPart[]): boolean {
  return parts.some(({ role }) => role === 'headline' || role === 'damaged')
}

/** Printed twice, numbered, themed, or called as columns and genres are. */
function isName(page: Page, at: number): boolean {
  const named = Trait.ColumnName | Trait.Themed | Trait.Genre | Trait.Capitals
  return isTwin(page, at) || isSeries(page, at) || ((page.traits[at] ?? 0) & named) !== 0 || (page.natural[at] ?? 0) <= 4
}

/** A short name, or one that ends as columns are called, against the longer name of a series. */
function isColumnName(page: Page, lines: readonly number[]): boolean {
  return lines.some((at) => (page.traits[at] ?? 0) & Trait.ColumnName || (page.natural[at] ?? 0) <= SHORT_NAME)
}

/** Whether the text stands right behind an article's last line. */
function follows(draft: Draft, lines: readonly number[]): boolean {
  return lastLineOf(draft) === (lines[0] ?? 0) - 1
}

function nearness(draft: Draft, lines: readonly number[], isColumn: boolean): number {
  const follows = firstLineOf(draft) - (lines.at(-1) ?? 0)
  if (follows > 0 && follows <= 2) return OVER
  return !isColumn && Math.abs(lastLineOf(draft) - (lines[0] ?? 0)) <= 3 ? BEHIND : 0
}

/** How much an article could be commentary: by a lone author who does not speak of himself, without date or office. 0 to 1. */
function commentary(page: Page, draft: Draft): number {
  const first = draft.body[0]?.lines[0] ?? -1
  if ((page.traits[first] ?? 0) & Trait.Dateline) return 0
  const bylines = [...draft.openingBylines, ...draft.closingBylines]
  const tail = draft.body.at(-1)?.lines.at(-1) ?? -1
  const texts = bylines.map((at) => page.lines[at]?.text ?? '')
  if ((page.traits[tail] ?? 0) & (Trait.InlineByline | Trait.OpensByline)) texts.push((page.lines[tail]?.text ?? '').slice(-20))
  if (texts.length === 0) return 0.2
  if (texts.some((text) => /记\s*者|电$/u.test(text))) return 0.3
  if ((page.traits[first] ?? 0) & Trait.DateLead) return 0.5
  return isPersonal(page, draft) ? 0.5 : 1
}

/** Whether its author tells of himself: one line in ten says 我 (and not 我们, 我国 …). Commentary says it hardly ever. */
function isPersonal(page: Page, draft: Draft): boolean {
  const lines = draft.body.flatMap((passage) => passage.lines)
  const personal = lines.filter((at) => /我(?![\s们国省市县区校院党军])/u.test(page.lines[at]?.text ?? ''))
  return personal.length * 10 >= lines.length
}

/** Whether an article has the headline of another one in its text, as notes and comments have. */
function speaksOfAnother(page: Page, parts: Heads['parts'], words: ReadonlySet<number>, article: number): boolean {
  if (parts.length > MOST_ARTICLES) return false
  return parts.some((own, other) => {
    const headline = own.find(({ role }) => role === 'headline')
    return other !== article && headline !== undefined && likeness(textOf(page, headline.lines), words) >= QUOTED
  })
}

function firstLineOf(draft: Draft): number {
  return Math.min(...draft.head.slice(0, 1), ...draft.openingBylines.slice(0, 1), ...(draft.body[0]?.lines.slice(0, 1) ?? []))
}

function lastLineOf(draft: Draft): number {
  return Math.max(-1, ...draft.head.slice(-1), ...draft.openingBylines.slice(-1), ...draft.closingBylines.slice(-1), ...(draft.body.at(-1)?.lines.slice(-1) ?? []))
}

function textOf(page: Page, lines: readonly number[]): string {
  return lines.map((at) => page.lines[at]?.text ?? '').join('')
}

/** The last line of the page that belongs to an article without question: loose text behind it is drawn last, beside no article. */
function lastOfArticles(page: Page, { articleOf }: Drafts): number {
  let last = page.count - 1
  while (last >= 0 && (articleOf[last] ?? -1) < 0) last--
  return last
}

/** Whether a note says what its author is: （作者为…研究员）. */
function isExpert(page: Page, draft: Draft): boolean {
  return draft.body.slice(-2).some(({ lines }) => ((page.traits[lines[0] ?? 0] ?? 0) & Trait.ClosingNote) !== 0)
}

/** Columns whose names ask for somebody who knows: 专家点评, 学者论坛. */
function asksExpert(name: string): boolean {
  return /专家|学者|院士|教授|论坛|论苑|思想|深思/u.test(name)
}
