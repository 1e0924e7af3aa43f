import type { Draft, Drafts } from './draft'
import type { HeadPart } from './head-parts'
import { likeness, pairsOf } from './likeness'
import type { Page } from './page'
import { Trait } from './traits'

/** Where text that lies away from its article belongs. */
export interface Strays {
  /** Article of each group of loose display lines. */
  readonly loose: readonly { readonly lines: readonly number[]; readonly article: number; readonly likeness: number }[]
  /** Article of each caption between articles; -1 for one that stands alone. */
  readonly captions: readonly { readonly lines: readonly number[]; readonly article: number; readonly likeness: number }[]
}

/** A caption shares this much with its article: places, names and occasion. By chance two local stories share about a tenth. */
const CAPTION_LIKENESS = 0.35
/** A caption beside its article's head needs less. */
const NEAR_LIKENESS = 0.15
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
/** Text right over an article is over it; right behind it, it was likely drawn with it. */
const OVER = 0.5
const BEHIND = 0.3
/** One article has one kicker. */
const HAS_ONE = 0.6
/** What is drawn last is drawn in the order of the articles. */
const OUT_OF_ORDER = 0.4

/**
 * Attaches loose display text and captions to the articles that they are most alike.
 *
 *     编辑手记      at the end of the page: to an article that could be a note by an editor and has no kicker yet
 *     编辑手记
 */
export function attachStrays(page: Page, drafts: Drafts, heads: readonly (readonly HeadPart[])[]): Strays {
  if (drafts.captions.length + drafts.loose.length === 0) return { loose: [], captions: [] }
  const words = drafts.articles.map((draft) => wordsOf(page, draft))
  return { loose: placedLoose(page, drafts, heads, words), captions: placedCaptions(page, drafts, words) }
}

/** The pairs of neighbouring characters of an article's body and head. */
export function wordsOf(page: Page, draft: Draft): Set<number> {
  return pairsOf(draft.body.flatMap(({ lines }) => lines.map((at) => page.lines[at]?.text ?? '')).join('\n'))
}

type Placed = Strays['loose'][number]

/** All loose groups together: which article each belongs to depends on where the others go. */
function placedLoose(page: Page, drafts: Drafts, heads: readonly (readonly HeadPart[])[], words: readonly ReadonlySet<number>[]): Placed[] {
  const groups = groupsOf(page, drafts.loose)
  const kinds = drafts.articles.map((draft, index) => ({ draft, hasKicker: hasKicker(heads[index] ?? []), commentary: commentary(page, draft), speaksOfAnother: speaksOfAnother(page, heads, words, index), isExpert: isExpert(page, draft) }))
  const end = lastOfArticles(page, drafts)
  const likes = groups.map((lines) => words.map((pairs) => likeness(textOf(page, lines), pairs)))
  const worth = groups.map((lines, group) => {
    const isColumn = isColumnName(page, lines)
    return kinds.map(({ draft, hasKicker, commentary, speaksOfAnother, isExpert }, article) => {
      const kind = isColumn ? COMMENTARY * commentary + (speaksOfAnother ? SPEAKS_OF_ANOTHER : 0) : REPORT * (1 - commentary)
      const near = (lines.at(-1) ?? 0) < end ? nearness(draft, lines, isColumn) : 0
      return (likes[group]?.[article] ?? 0) + kind + near + (isExpert && asksExpert(page, lines) ? EXPERT : 0) - (hasKicker ? HAS_ONE : 0)
    })
  })
  return inOrder(worth).map((article, group) => ({ lines: groups[group] ?? [], article, likeness: likes[group]?.[article] ?? 0 }))
}

/**
 * One article for each group, so that the worth is the greatest: two groups want two articles, and the later group
 * the later one. A chain over the groups (Viterbi 1967); for each article the best before, at and after it are
 * running maxima, so the time goes with groups times articles.
 */
function inOrder(worth: readonly (readonly number[])[]): number[] {
  const count = worth[0]?.length ?? 0
  if (count === 0) return worth.map(() => -1)
  const came: Int32Array[] = []
  let sums: readonly number[] = worth[0] ?? []
  for (const row of worth.slice(1)) {
    const below = runningBest(sums, 1)
    const above = runningBest(sums, -1)
    const from = new Int32Array(count)
    sums = row.map((own, article) => {
      const ways = [
        { from: below[article] ?? -1, cost: 0 },
        { from: article, cost: HAS_ONE },
        { from: above[article] ?? -1, cost: OUT_OF_ORDER },
      ].filter(({ from }) => from >= 0).map((way) => ({ from: way.from, sum: (sums[way.from] ?? 0) - way.cost }))
      const best = ways.reduce((a, b) => (b.sum > a.sum ? b : a))
      from[article] = best.from
      return own + best.sum
    })
    came.push(from)
  }
  const articles = [indexOfMost(sums)]
  for (const from of came.reverse()) articles.unshift(from[articles[0] ?? 0] ?? 0)
  return articles
}

/** For each place the place of the greatest value strictly before it (`step` 1) or after it (-1); -1 where there is none. */
function runningBest(values: readonly number[], step: 1 | -1): Int32Array {
  const best = new Int32Array(values.length)
  let at = step === 1 ? 0 : values.length - 1
  let most = -1
  for (let n = 0; n < values.length; n++, at += step) {
    best[at] = most
    if (most < 0 || (values[at] ?? 0) > (values[most] ?? 0)) most = at
  }
  return best
}

function indexOfMost(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0)
}

function placedCaptions(page: Page, drafts: Drafts, words: readonly ReadonlySet<number>[]): Placed[] {
  return drafts.captions.map(({ lines, after }) => {
    const text = textOf(page, lines)
    const likes = words.map((pairs, article) => likeness(text, pairs) + (article === after && lines.length === 1 ? CAPTION_LIKENESS - NEAR_LIKENESS : 0))
    const best = indexOfMost(likes)
    const enough = (likes[best] ?? 0) >= CAPTION_LIKENESS
    return { lines, article: enough ? best : -1, likeness: likes[best] ?? 0 }
  })
}

/** A short name, or one that ends as columns are called, against the longer name of a series. */
function isColumnName(page: Page, lines: readonly number[]): boolean {
  return lines.some((at) => (page.traits[at] ?? 0) & Trait.ColumnName || (page.natural[at] ?? 0) <= SHORT_NAME)
}

/** Names of columns have up to eight characters; a series with its theme has more. */
const SHORT_NAME = 8

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
function speaksOfAnother(page: Page, heads: readonly (readonly HeadPart[])[], words: readonly ReadonlySet<number>[], article: number): boolean {
  if (heads.length > MOST_ARTICLES) return false
  return heads.some((parts, other) => {
    const headline = parts.find(({ role }) => role === 'headline')
    return other !== article && headline !== undefined && likeness(textOf(page, headline.lines), words[article] ?? new Set()) >= QUOTED
  })
}

function hasKicker(head: readonly HeadPart[]): boolean {
  return head.some(({ role }) => role === 'kicker' || role === 'label')
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
function asksExpert(page: Page, lines: readonly number[]): boolean {
  return /专家|学者|院士|教授|论坛|论苑|思想|深思/u.test(textOf(page, lines))
}

/** Neighbouring lines with the same words, or drawn tight, are one text. */
function groupsOf(page: Page, lines: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const at of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const same = before === at - 1 && (page.lines[before]?.text ?? '').trim() === (page.lines[at]?.text ?? '').trim()
    if (last && same) last.push(at)
    else groups.push([at])
  }
  return groups
}
