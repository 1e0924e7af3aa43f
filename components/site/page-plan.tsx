import type { SiteArticle } from '@/lib/server/site/queries'
import { articleLanguage } from './article-language'
import { settingOf, WIDE } from './article-setting'
import { makeUp, type Place } from './make-up'
import type { SiteWords } from './words'

/** A plan is drawn in the shape of a broadsheet: for so many units of width so many of height. */
const [WIDTH, HEIGHT] = [100, 140]
/** What is left white around each article. */
const MARGIN = 1.5
/** A headline as a plan shows it. */
const HEADLINE = 4

/** Where on its page an article stands: the make-up of the page view, small, with the article filled in; and the same in words. */
export function PagePlan({ articles, ordinal, paper, words }: {
  /** All articles of the page in their order. */
  readonly articles: readonly SiteArticle[]
  readonly ordinal: number
  readonly paper: string
  readonly words: SiteWords
}) {
  const set = articles.map((article) => ({ ...article, language: articleLanguage(article, paper) }))
  const { places, height } = makeUp(set.map((article, index) => settingOf(article, WIDE, index === 0)), WIDE.columns)
  const own = places[articles.findIndex((article) => article.ordinal === ordinal)]
  if (!own) return null
  return (
    <svg className="page-plan" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.t('article.place', inWords(own, height))}>
      <rect className="page-plan-paper" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
      {places.map((place, index) => <Planned key={index} place={place} height={height} own={place === own} />)}
    </svg>
  )
}

function Planned({ place: { column, span, top, height: high }, height, own }: { readonly place: Place; readonly height: number; readonly own: boolean }) {
  const [across, down] = [(WIDTH - 2 * MARGIN) / WIDE.columns, (HEIGHT - 2 * MARGIN) / height]
  const [x, y] = [rounded(MARGIN + column * across + MARGIN), rounded(MARGIN + top * down + MARGIN)]
  const [wide, deep] = [rounded(span * across - 2 * MARGIN), rounded(Math.max(high * down - 2 * MARGIN, 1))]
  return (
    <>
      <rect className={own ? 'page-plan-own' : 'page-plan-other'} x={x} y={y} width={wide} height={deep} />
      {!own && <rect className="page-plan-headline" x={x} y={y} width={wide} height={Math.min(HEADLINE, deep)} />}
    </>
  )
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

/** A place as it is told: whether it begins at the top, in the middle or at the bottom, and on which side it is. */
function inWords({ column, span, top }: Place, height: number): { readonly down: string; readonly across: string } {
  const centre = (column + span / 2) / WIDE.columns
  const down = top < height / 3 ? 'top' : top < (2 * height) / 3 ? 'middle' : 'bottom'
  if (span === WIDE.columns) return { down, across: 'whole' }
  return { down, across: centre < 0.5 ? 'left' : centre > 0.5 ? 'right' : 'centre' }
}
