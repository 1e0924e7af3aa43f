import type { Random } from './random'
import type { SourceArticle } from './source-article'

/**
 * How the extractor parts what it finds.
 *
 *     blocks     MuPDF: a blank line after every block; a body line is one, for its leading is wide; display lines are tight
 *     double     a blank line after every line
 *     none       no blank line at all
 *     boxes      pdfminer: a blank line only between two text boxes, of which a long column has several
 */
export type Extraction = 'blocks' | 'double' | 'none' | 'boxes'

/** Whether heads are drawn before their bodies or after, or either. */
export type Habit = 'before' | 'after' | 'mixed'

export interface PageLayout {
  readonly extraction: Extraction
  readonly habit: Habit
  /** The extra gap from which the extractor writes a space, in em. */
  readonly seenAsSpace: number
  /** All heads of the page come before all bodies, as pdfminer sorts what it finds. */
  readonly headsFirst: boolean
  /** The dump keeps the indent of a paragraph as two wide spaces. */
  readonly keepsIndent: boolean
  /** The lines of a crosshead are drawn as one block. */
  readonly tightCrossheads: boolean
  /** Where a byline that opens an article stands. A paper has one way, or nobody could tell whose it is. */
  readonly ownByline: 'with-head' | 'before-body'
  readonly folio: 'head' | 'foot' | 'none'
  readonly credits: boolean
  /** A picture with a text of its own stands among the articles and belongs to none. */
  readonly picture: boolean
}

/** Where a byline stands. `inline` is in brackets at the end of the last paragraph. */
export type BylinePlace = PageLayout['ownByline'] | 'after-body' | 'inline' | 'none'

export interface ArticleLayout {
  readonly head: 'before' | 'after' | 'end-of-page'
  /** Width of the column, in em. */
  readonly measure: number
  /** Body lines `from` to `to` (exclusive) are set to another measure: beside a picture, or in a wider leg. */
  readonly other: { readonly measure: number; readonly from: number; readonly to: number } | null
  readonly kicker: 'before-headline' | 'after-headline' | 'end-of-page'
  /** A short head over a column that is printed twice over itself. */
  readonly doubled: boolean
  readonly headlineLines: number
  readonly upright: boolean
  /** The lines of the headline have so much leading that an extractor parts them. */
  readonly looseHeadline: boolean
  readonly byline: BylinePlace
  readonly caption: 'before-body' | 'after-body'
  /** The first line of the article is drawn without a blank line after what stands before. */
  readonly glued: boolean
  /** How many paragraphs the page had room for. */
  readonly paragraphs: number
}

/** A gap that shows as space: never; in some stretched lines (MuPDF); in half the lines (pdfminer). */
const GAPS = { none: Infinity, some: 0.07, many: 0.03 } as const

export function choosePageLayout(random: Random): PageLayout {
  const extraction = random.weighted<Extraction>({ blocks: 60, double: 18, none: 12, boxes: 10 })
  return {
    extraction,
    habit: random.weighted<Habit>({ before: 35, after: 40, mixed: 25 }),
    seenAsSpace: GAPS[extraction === 'boxes' ? 'many' : random.weighted<keyof typeof GAPS>({ none: 15, some: 68, many: 17 })],
    headsFirst: extraction === 'boxes' && random.chance(0.5),
    keepsIndent: random.chance(0.06),
    tightCrossheads: random.chance(0.7),
    ownByline: random.weighted<PageLayout['ownByline']>({ 'with-head': 65, 'before-body': 35 }),
    folio: random.weighted({ head: 45, foot: 10, none: 45 }),
    credits: random.chance(0.35),
    picture: random.chance(0.2),
  }
}

export function chooseArticleLayout(random: Random, article: SourceArticle, page: PageLayout): ArticleLayout {
  const measure = chooseMeasure(random, article)
  return {
    head: page.habit === 'mixed' ? random.pick(['before', 'after']) : page.habit,
    measure,
    other: chooseOtherMeasure(random, measure),
    kicker: chooseKicker(random, article),
    doubled: random.chance(0.15),
    headlineLines: chooseHeadlineLines(random, article),
    upright: article.language === 'zh' && [...article.headline].length <= 12 && random.chance(0.05),
    looseHeadline: random.chance(0.07),
    byline: chooseByline(random, article, page),
    caption: random.pick(['before-body', 'after-body']),
    glued: random.chance(0.06),
    paragraphs: chooseLength(random, article),
  }
}

/** Columns of Chinese dailies are 10 to 22 em wide, most of them 12 to 17; an alphabet needs more. */
function chooseMeasure(random: Random, { language }: SourceArticle): number {
  if (language === 'en') return random.tenths(14, 24)
  return random.chance(0.7) ? random.tenths(12, 17) : random.tenths(10, 22)
}

function chooseOtherMeasure(random: Random, measure: number): ArticleLayout['other'] {
  const from = random.whole(3, 24)
  if (random.chance(0.16)) {
    // no paper sets lines of less than five characters
    const narrow = Math.max(5, Math.round(measure * random.tenths(0.4, 0.7) * 10) / 10)
    return { measure: narrow, from, to: from + random.whole(5, 20) }
  }
  if (random.chance(0.06)) return { measure: measure * 2 + 1, from, to: Infinity }
  return null
}

/** Some eight to sixteen characters stand in one line of a headline; a word of an alphabet counts for two. */
function chooseHeadlineLines(random: Random, { headline, language }: SourceArticle): number {
  const length = language === 'zh' ? [...headline].length : headline.split(' ').length * 2
  return Math.min(4, Math.max(1, Math.ceil(length / random.whole(8, 20))))
}

function chooseByline(random: Random, { authors, language }: SourceArticle, { ownByline }: PageLayout): BylinePlace {
  if (authors.length === 0 || random.chance(0.03)) return 'none'
  // an English paper says "By" before the text and nothing after it
  return language === 'en' || random.chance(0.45) ? ownByline : random.weighted({ 'after-body': 40, inline: 60 })
}

/** A kicker that leads on to the headline (河湾镇：) stays with it; the name of a column may be drawn when all is done. */
function chooseKicker(random: Random, { kicker }: SourceArticle): ArticleLayout['kicker'] {
  if (kicker?.endsWith('：')) return random.chance(0.85) ? 'before-headline' : 'after-headline'
  return random.weighted<ArticleLayout['kicker']>({ 'before-headline': 60, 'after-headline': 25, 'end-of-page': 15 })
}

/** Copy is cut from its end, if it is long; hardly a page carries one of fifty paragraphs. */
function chooseLength(random: Random, { paragraphs }: SourceArticle): number {
  const all = paragraphs.length
  if (all <= 6 || (all <= 16 && random.chance(0.5))) return all
  return random.whole(4, Math.min(16, all))
}
