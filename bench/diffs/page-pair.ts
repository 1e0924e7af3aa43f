import type { Line } from '@/lib/dump/span'
import { linesOf } from '@/lib/dump/lines'
import { chooseArticleLayout, choosePageLayout, type ArticleLayout, type PageLayout } from '../reader/variations/layout'
import { Random } from '../reader/variations/random'
import type { SourceArticle } from '../reader/variations/source-article'
import { planPage, setPage, type PageCopy, type PagePlan } from '../reader/variations/vary-page'
import { type EditedArticle, withOtherCharacters, withOtherSentences } from './edited-article'
import { keysOf } from './true-characters'

/**
 * In what a second dump differs.
 *
 *     wraps        line breaks, spaces, blank lines; labels printed twice, headlines set upright
 *     extractor    the whole layout: other places of heads and captions, another order of the articles
 *     late         an article added, one gone, sentences changed in two
 *     both         a late edition through another extractor
 *     characters   2 % of the characters of all texts
 */
export const PAIR_KINDS = ['wraps', 'extractor', 'late', 'both', 'characters'] as const
export type PairKind = (typeof PAIR_KINDS)[number]

/** What each character of two dumps is: one of both dumps has one key in both, '' means that nobody knows. */
export interface CharacterKeys {
  readonly old: readonly string[]
  readonly now: readonly string[]
}

/** Two dumps of one page. */
export interface PagePair {
  readonly name: string
  readonly kind: PairKind
  readonly old: Line[]
  readonly now: Line[]
  readonly keys: CharacterKeys
}

/** Pairs of a kind made of the articles of a pool. The same seed gives the same ones. */
export function pagePair(name: string, kind: PairKind, pool: readonly SourceArticle[], seed: number): PagePair {
  const plan = cutToLength(planPage(new Random(seed), pool))
  const random = new Random(seed + 1)
  const { plan: later, edits } = secondPlan(random, kind, plan, pool)
  // what furniture says and how bylines are printed is the same in both
  const set = (own: PagePlan) => setPage(new Random(seed + 2), own, (number) => new Random(seed + 3 + number))
  const [first, second] = [set(plan), set(later)]
  const [old, now] = [linesOf(first.text), linesOf(second.text)]
  return { name, kind, old, now, keys: { old: keysOf(old, first.truth, plan, new Map()), now: keysOf(now, second.truth, later, edits) } }
}

/** The plan with articles of no more paragraphs than there was room for. */
function cutToLength({ page, copies }: PagePlan): PagePlan {
  return {
    page,
    copies: copies.map((copy) => {
      const { article, layout } = copy
      return { ...copy, article: { ...article, paragraphs: article.paragraphs.slice(0, layout.paragraphs) } }
    }),
  }
}

interface SecondPlan {
  readonly plan: PagePlan
  /** What was edited, by the number of the article. */
  readonly edits: ReadonlyMap<number, EditedArticle>
}

function secondPlan(random: Random, kind: PairKind, plan: PagePlan, pool: readonly SourceArticle[]): SecondPlan {
  switch (kind) {
    case 'wraps': return { plan: otherWraps(random, plan), edits: new Map() }
    case 'extractor': return { plan: otherExtractor(random, plan), edits: new Map() }
    case 'late': return lateEdition(random, plan, pool)
    case 'both': {
      const late = lateEdition(random, plan, pool)
      return { ...late, plan: otherExtractor(random, late.plan) }
    }
    case 'characters':
      return withEdits(plan, new Map(plan.copies.map(({ article, number }) => [number, withOtherCharacters(random, article)])))
  }
}

function otherWraps(random: Random, { page, copies }: PagePlan): PagePlan {
  const { seenAsSpace, extraction, keepsIndent } = choosePageLayout(random)
  return {
    page: { ...page, seenAsSpace, extraction, keepsIndent },
    copies: copies.map((copy) => {
      const { measure, other, headlineLines, upright, doubled } = chooseArticleLayout(random, copy.article, page)
      return { ...copy, layout: { ...copy.layout, measure, other, headlineLines, upright, doubled } }
    }),
  }
}

/** How often the articles come in another order, and how often the head of one at the end of the page. */
const REORDERED = 0.5
const HEAD_AT_END = 0.25

function otherExtractor(random: Random, { page, copies }: PagePlan): PagePlan {
  const other: PageLayout = { ...choosePageLayout(random), credits: page.credits, picture: page.picture, folio: page.folio }
  const ordered = random.chance(REORDERED) ? random.shuffled(copies) : copies
  const atEnd = random.chance(HEAD_AT_END) ? random.whole(0, ordered.length - 1) : null
  return { page: other, copies: ordered.map((copy, at) => ({ ...copy, layout: otherLayout(random, copy, other, at === atEnd) })) }
}

/** Another layout in which the same words are printed. */
function otherLayout(random: Random, { article, layout }: PageCopy, page: PageLayout, atEnd: boolean): ArticleLayout {
  const other = chooseArticleLayout(random, article, page)
  return { ...other, byline: layout.byline, paragraphs: layout.paragraphs, head: atEnd && !page.headsFirst ? 'end-of-page' : other.head }
}

/** How many articles of a late edition have other sentences. */
const REWRITTEN = 2

function lateEdition(random: Random, { page, copies }: PagePlan, pool: readonly SourceArticle[]): SecondPlan {
  const onPage = new Set(copies.map(({ article }) => article.headline))
  const language = copies[0]?.article.language
  const spare = random.shuffled(pool.filter((article) => !onPage.has(article.headline) && article.language === language))
  const gone = random.whole(0, copies.length - 1)
  const staying = copies.filter((_, at) => at !== gone)
  const [fresh, supply = fresh] = spare
  const rewritten = supply === undefined ? [] : random.shuffled(staying).slice(0, REWRITTEN)
  const edits = new Map(rewritten.map(({ article, number }) => [number, withOtherSentences(random, article, supply ?? article)]))
  const added = fresh === undefined ? [] : [{ article: fresh, number: copies.length, layout: chooseArticleLayout(random, fresh, page) }]
  const place = random.whole(0, staying.length)
  return withEdits({ page, copies: [...staying.slice(0, place), ...added, ...staying.slice(place)] }, edits)
}

function withEdits({ page, copies }: PagePlan, edits: ReadonlyMap<number, EditedArticle>): SecondPlan {
  return { edits, plan: { page, copies: copies.map((copy) => ({ ...copy, article: edits.get(copy.number)?.article ?? copy.article })) } }
}
