import type { SplitArticle } from '@/lib/reading/split-json'
import type { TruthArticle } from '../labelled-page'

/** A clean article that can be set anew. */
export interface SourceArticle extends Pick<SplitArticle, 'kicker' | 'deck' | 'label' | 'authors' | 'paragraphs' | 'crossheads'> {
  readonly language: 'zh' | 'en'
  readonly headline: string
  readonly caption: SplitArticle['captions'][number] | null
}

/** A damaged headline of no more characters is known by its pieces alone. */
const PIECES = 4

/**
 * The articles of labelled pages that can be set anew: those with a headline and text, each once, though the same
 * article may stand on several pages.
 */
export function sourceArticles(articles: readonly TruthArticle[]): SourceArticle[] {
  const known = new Map<string, SourceArticle>()
  for (const article of articles.flatMap(sourceArticle)) {
    const key = article.paragraphs[0] ?? ''
    const other = known.get(key)
    // the same article may have been labelled on another page where its kicker is lost
    if (!other || partsOf(article) > partsOf(other)) known.set(key, article)
  }
  return [...known.values()]
}

function sourceArticle(truth: TruthArticle): SourceArticle[] {
  const { headline, headlineDamaged, paragraphs } = truth
  if (headline === null || headline === '' || paragraphs.length === 0) return []
  if (headlineDamaged && headline.length <= PIECES) return []
  return [{
    language: /\p{Script=Han}/u.test(headline) ? 'zh' : 'en',
    headline,
    kicker: truth.kicker ?? null,
    deck: truth.deck ?? null,
    label: truth.label ?? null,
    authors: truth.bylineAuthors ?? [],
    paragraphs,
    crossheads: truth.crossheads ?? [],
    caption: captionOf(truth),
  }]
}

function captionOf({ captions = [] }: TruthArticle): SourceArticle['caption'] {
  const [first] = captions
  return first === undefined || first.text === '' ? null : { text: first.text, credit: first.credit ?? null }
}

function partsOf({ kicker, deck, label, authors, crossheads }: SourceArticle): number {
  return [kicker, deck, label].filter((part) => part !== null).length + authors.length + crossheads.length
}
