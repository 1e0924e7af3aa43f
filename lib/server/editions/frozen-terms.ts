import 'server-only'
import type { ArticleContent } from '../../article/content'
import { headText, toText } from '../../article/to-text'
import { foldedText } from '../../search/folded-text'
import { termsOf, TERMS_VERSION } from '../../search/terms'
import { tokensOf } from '../../search/tokens'
import { simplifier } from '../han'

/** What an Edition freezes of an article for whoever searches; terms as the database reads them. */
export interface FrozenTerms {
  readonly text: string
  readonly folded: string
  readonly headFolded: string
  readonly terms: string
  readonly headTerms: string
  readonly termsVersion: number
}

/** Gives what is frozen of an article's words. The dictionary is loaded when somebody asks for the first time. */
export async function termsFreezer(): Promise<(content: ArticleContent) => FrozenTerms> {
  const simplify = await simplifier()
  return (content) => {
    const text = toText(content)
    const [all, head] = [tokensOf(text, simplify), tokensOf(headText(content), simplify)]
    return {
      text, folded: foldedText(all), headFolded: foldedText(head), terms: arrayOf(termsOf(all)), headTerms: arrayOf(termsOf(head)),
      termsVersion: TERMS_VERSION,
    }
  }
}

/** Numbers as the text of an array. */
export function arrayOf(terms: readonly number[]): string {
  return `{${terms.join(',')}}`
}
