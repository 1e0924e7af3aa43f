import type { Draft, Drafts } from './draft'
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
/** Text right over an article is over it. */
const OVER = 0.5
/** One article has one kicker. */
const HAS_ONE = 0.5

/**
 * Attaches loose display text and captions to the articles that they are most alike.
 *
 *     编辑手记      at the end of the page: to an article that could be a note by an editor and has no kicker yet
 *     编辑手记
 */
export function attachStrays(page: Page, drafts: Drafts): Strays {
  const texts = drafts.captions.length + drafts.loose.length > 0 ? drafts.articles.map((draft) => pairsOf(textOf(page, draft))) : []
  const given = new Set<number>()
  const loose = groupsOf(page, drafts.loose).map((lines) => {
    const text = lines.map((at) => page.lines[at]?.text ?? '').join('')
    let best = { article: -1, score: -Infinity, likeness: 0 }
    drafts.articles.forEach((draft, article) => {
      const like = likeness(text, texts[article] ?? new Set())
      const column = lines.some((at) => (page.traits[at] ?? 0) & Trait.ColumnName || (page.natural[at] ?? 0) <= 8)
      const near = Math.abs(lastLineOf(draft) - (lines[0] ?? 0)) <= 3 && !column ? 0.3 : 0
      const follows = firstLineOf(draft) - (lines.at(-1) ?? 0)
      const over = follows > 0 && follows <= 2 ? OVER : 0
      const score = like + near + over + (column ? COMMENTARY * commentary(page, draft) : 0) - (given.has(article) || hasKicker(page, draft) ? HAS_ONE : 0)
      if (score > best.score) best = { article, score, likeness: like }
    })
    given.add(best.article)
    return { lines, article: best.article, likeness: best.likeness }
  })
  const captions = drafts.captions.map(({ lines, after }) => {
    const text = lines.map((at) => page.lines[at]?.text ?? '').join('')
    const likes = texts.map((pairs, article) => likeness(text, pairs) + (article === after && lines.length === 1 ? CAPTION_LIKENESS - NEAR_LIKENESS : 0))
    const best = likes.indexOf(Math.max(...likes))
    const enough = best >= 0 && (likes[best] ?? 0) >= CAPTION_LIKENESS
    return { lines, article: enough ? best : -1, likeness: likes[best] ?? 0 }
  })
  return { loose, captions }
}

/** How much an article could be commentary: by a lone author, without a dateline and without an office. 0 to 1. */
function commentary(page: Page, draft: Draft): number {
  const first = draft.body[0]?.lines[0] ?? -1
  if ((page.traits[first] ?? 0) & Trait.Dateline) return 0
  const bylines = [...draft.openingBylines, ...draft.closingBylines]
  const tail = draft.body.at(-1)?.lines.at(-1) ?? -1
  const texts = bylines.map((at) => page.lines[at]?.text ?? '')
  if ((page.traits[tail] ?? 0) & (Trait.InlineByline | Trait.OpensByline)) texts.push((page.lines[tail]?.text ?? '').slice(-20))
  if (texts.length === 0) return 0.2
  return texts.some((text) => /记\s*者|电$/u.test(text)) ? 0.3 : 1
}

function hasKicker(page: Page, draft: Draft): boolean {
  return draft.head.some((at) => (page.traits[at] ?? 0) & Trait.ColumnName || /[：:]\s*$/u.test(page.lines[at]?.text ?? ''))
}

function firstLineOf(draft: Draft): number {
  return Math.min(...draft.head.slice(0, 1), ...draft.openingBylines.slice(0, 1), ...(draft.body[0]?.lines.slice(0, 1) ?? []))
}

function lastLineOf(draft: Draft): number {
  return Math.max(-1, ...draft.head.slice(-1), ...draft.openingBylines.slice(-1), ...draft.closingBylines.slice(-1), ...(draft.body.at(-1)?.lines.slice(-1) ?? []))
}

function textOf(page: Page, draft: Draft): string {
  const lines = [...draft.head, ...draft.body.flatMap((passage) => passage.lines)]
  return lines.map((at) => page.lines[at]?.text ?? '').join('')
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
