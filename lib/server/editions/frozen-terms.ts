import 'server-only'
import type { ArticleContent } from '../../article/content'
import { headText, toText } from '../../article/to-text'
import { searchTerms, TERMS_VERSION, toTsvector } from '../../search/terms'

/** What an Edition freezes of an article for whoever searches. */
export interface FrozenTerms {
  readonly text: string
  readonly terms: string
  readonly headTerms: string
  readonly termsVersion: number
}

export function frozenTerms(content: ArticleContent): FrozenTerms {
  const text = toText(content)
  return { text, terms: toTsvector(searchTerms(text)), headTerms: toTsvector(searchTerms(headText(content))), termsVersion: TERMS_VERSION }
}
