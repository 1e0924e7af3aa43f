import { plainText, type Block, type BlockRole } from './block'

/** A Latin or other alphabetic word or a number with what it holds together: 3.5, don't, COVID-19. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,'’:/%-]?[\p{L}\p{M}\p{N}]+)*%?/gu
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu

/**
 * Counts characters by the trade's rule: a Han character counts one and so does each mark; a Latin word or a
 * number counts one as a whole; spaces count nothing.
 *
 *     3月12日，Anna来了。   →   3 月 12 日 ， Anna 来 了 。   →   9
 */
export function countCharacters(text: string): number {
  let count = text.match(IDEOGRAPHIC)?.length ?? 0
  const rest = text.replace(IDEOGRAPHIC, ' ')
  count += rest.match(WORD)?.length ?? 0
  for (const mark of rest.replace(WORD, ' ')) if (mark.trim() !== '') count += 1
  return count
}

const NOT_COUNTED: readonly BlockRole[] = ['byline', 'caption', 'credit', 'jump', 'damaged']

/** All the text of an article for counting: headline parts and body, without bylines, captions and what is damaged. */
export function countedText(blocks: readonly Pick<Block, 'role' | 'text'>[]): string {
  return blocks.filter(({ role }) => !NOT_COUNTED.includes(role)).map(plainText).join('\n')
}
