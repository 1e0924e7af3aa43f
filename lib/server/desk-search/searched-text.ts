import 'server-only'
import type { Block } from '../../article/block'
import { contentOf } from '../../article/content'
import { headText, toText } from '../../article/to-text'
import type { HouseStyle } from '../../reading/house-style'
import { foldedText } from '../../search/folded-text'
import { termsOf } from '../../search/terms'
import { tokensOf } from '../../search/tokens'
import { arrayOf } from '../editions/frozen-terms'
import { simplifier } from '../han'

/** What the desk's search knows of a text; names and terms as the text of an array of JSON and of the database. */
export interface SearchedText {
  readonly folded: string
  readonly head: string
  readonly authors: string
  readonly terms: string
}

/** Gives what reads a text for the desk's search. The dictionary is loaded when somebody asks for the first time. */
export async function textReader(): Promise<(blocks: readonly Block[], { bylines }: Pick<HouseStyle, 'bylines'>) => SearchedText> {
  const simplify = await simplifier()
  return (blocks, { bylines }) => {
    const content = contentOf(blocks, bylines)
    const tokens = tokensOf(toText(content), simplify)
    return {
      folded: foldedText(tokens), head: foldedText(tokensOf(headText(content), simplify)), authors: JSON.stringify(content.authors), terms: arrayOf(termsOf(tokens)),
    }
  }
}
