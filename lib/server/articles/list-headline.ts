import 'server-only'
import type { Block } from '../../article/block'
import { contentOf } from '../../article/content'
import { plainText } from '../../article/block'

/** A list shows one line of an article: forty characters tell it from its neighbours. */
const LONGEST = 40

/** What lists call an article: its headline, else what is left of it, else the beginning of its text; empty where there is none. */
export function listHeadline(blocks: readonly Block[]): string {
  const { headline, damaged } = contentOf(blocks)
  const first = headline ?? damaged ?? blocks.map(plainText).find((text) => text !== '') ?? ''
  return headline === null ? Array.from(first.slice(0, 2 * LONGEST)).slice(0, LONGEST).join('') : first
}
