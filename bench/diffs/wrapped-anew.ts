import { linesOf } from '@/lib/dump/lines'
import type { Line } from '@/lib/dump/span'
import type { Random } from '../reader/variations/random'

/** Line lengths of a column, in characters. */
const MEASURE = { least: 8, most: 30 } as const
/** How many lines are stretched; in them, most gaps get a space. */
const STRETCHED = 0.3
const SPACED = 0.9
/** How many line ends stay where they are. */
const KEPT = 0.1

/** Han and their marks stand by themselves; all else goes together until a space comes. */
const WORD = /[^\s\p{Script=Han}\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]+|\S/gu
const IS_WORD = /^[^\s\p{Script=Han}\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]/u

/**
 * A dump as it stands, its lines put together and broken elsewhere, with other spaces next to Han. Words, the spaces between
 * them, and hyphens at line ends, stay.
 */
export function wrappedAnew(random: Random, lines: readonly Line[]): Line[] {
  let text = ''
  let room = 0
  let stretched = false
  let before = ''
  for (const { text: line } of lines) {
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const isApart = index === 0 || /\s/u.test(line[index - 1] ?? '')
      const areWords = IS_WORD.test(before) && IS_WORD.test(word)
      const isCut = text.endsWith('\n')
      if (!isCut && room <= 0 && (!areWords || isApart) && !text.endsWith('-')) {
        text += '\n'
        room = random.whole(MEASURE.least, MEASURE.most)
        stretched = random.chance(STRETCHED)
      } else if (!isCut && areWords && isApart && !text.endsWith('-')) text += ' '
      else if (!isCut && !areWords && stretched && random.chance(SPACED)) text += ' '
      text += word
      room -= word.length
      before = word
    }
    if (text.endsWith('-') || random.chance(KEPT)) text += '\n'
  }
  return linesOf(text)
}
