import type { LabelledPage, Truth } from '../labelled-page'
import { drawArticle, type DrawnArticle, type DrawnBlock } from './draw-article'
import { encodeDump } from './encode-dump'
import { drawCredits, drawFolio, drawPicture } from './furniture'
import { chooseArticleLayout, choosePageLayout, type ArticleLayout, type PageLayout } from './layout'
import { printPage } from './print-page'
import { Random } from './random'
import type { SourceArticle } from './source-article'

/** Articles on a page: a front page has few, a page of briefs has many. */
const ARTICLES = { least: 4, most: 9 } as const
/** Of these pages a share has the heads of one or two articles at its very end. */
const ENDS = 0.25

/** What a page is made of and how it is made up. */
export interface PagePlan {
  readonly page: PageLayout
  /** In the order in which they are drawn. */
  readonly copies: readonly PageCopy[]
}

/** An article of a page, with its number in the truth. */
export interface PageCopy {
  readonly article: SourceArticle
  readonly number: number
  readonly layout: ArticleLayout
}

/** Sets some of the articles anew on one page, as the seed chooses. The same seed gives the same page. */
export function varyPage(name: string, articles: readonly SourceArticle[], seed: number): LabelledPage {
  const random = new Random(seed)
  const { text, truth } = setPage(random, planPage(random, articles))
  return { name, bytes: encodeDump(random, text), truth }
}

/** Chooses articles and a layout for a page. */
export function planPage(random: Random, articles: readonly SourceArticle[]): PagePlan {
  const chosen = chooseArticles(random, articles)
  const page = choosePageLayout(random)
  const layouts = drawnAtEnd(random, page, chosen.map((article) => chooseArticleLayout(random, article, page)))
  return {
    page,
    copies: chosen.flatMap((article, number) => {
      const layout = layouts[number]
      return layout ? [{ article, number, layout }] : []
    }),
  }
}

/**
 * Sets a page and tells the true place of every line.
 *
 * @param chanceOf what an article is set by, where two pages are to print it in the same words
 */
export function setPage(
  random: Random, { page, copies }: PagePlan, chanceOf: (number: number) => Random = () => random,
): { readonly text: string; readonly truth: Truth } {
  const drawn = copies.map(({ article, number, layout }) => {
    return { layout, parts: drawArticle(chanceOf(number), article, number, layout, page) }
  })
  const language = copies[0]?.article.language ?? 'zh'
  const folio = drawFolio(random, page, language)
  const blocks = [
    ...(page.folio === 'head' ? folio : []),
    ...inDrawingOrder(page, drawn, drawPicture(random, page, language)),
    ...drawCredits(random, page, language),
    ...(page.folio === 'foot' ? folio : []),
  ]
  const { text, lines } = printPage(random, blocks, page.extraction)
  return { text, truth: { lines, articles: drawn.map(({ parts }) => parts.truth) } }
}

/** A page is of one language. */
function chooseArticles(random: Random, articles: readonly SourceArticle[]): SourceArticle[] {
  const shuffled = random.shuffled(articles)
  const language = shuffled[0]?.language
  return shuffled.filter((article) => article.language === language).slice(0, random.whole(ARTICLES.least, ARTICLES.most))
}

/** Moves the heads of one or two articles to the end of the page. */
function drawnAtEnd(random: Random, page: PageLayout, layouts: readonly ArticleLayout[]): ArticleLayout[] {
  if (page.headsFirst || !random.chance(ENDS)) return [...layouts]
  const moved = new Set(random.shuffled([...layouts.keys()]).slice(0, random.whole(1, 2)))
  return layouts.map((layout, at) => (moved.has(at) ? { ...layout, head: 'end-of-page' } : layout))
}

interface PlacedArticle {
  readonly layout: ArticleLayout
  readonly parts: DrawnArticle
}

/** What stands for itself stands after the first article. */
function inDrawingOrder(page: PageLayout, articles: readonly PlacedArticle[], loose: readonly DrawnBlock[]): DrawnBlock[] {
  const ends = articles.flatMap(({ parts }) => parts.endOfPage)
  if (page.headsFirst) {
    return [...articles.flatMap(({ parts }) => parts.head), ...articles.flatMap(({ parts }) => parts.body), ...loose, ...ends]
  }
  const heads = articles.filter(({ layout }) => layout.head === 'end-of-page').flatMap(({ parts }) => parts.head)
  return [...articles.slice(0, 1).flatMap(inPlace), ...loose, ...articles.slice(1).flatMap(inPlace), ...heads, ...ends]
}

function inPlace({ layout, parts }: PlacedArticle): DrawnBlock[] {
  if (layout.head === 'end-of-page') return [...parts.body]
  return layout.head === 'before' ? [...parts.head, ...parts.body] : [...parts.body, ...parts.head]
}
