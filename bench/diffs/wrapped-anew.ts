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

/** A dump as it stands, its lines put together and broken elsewhere, with other spaces. Words, and hyphens at line ends, stay. */
export function wrappedAnew(random: Random, lines: readonly Line[]): Line[] {
  const words = lines.flatMap(({ text }) => [...(text.match(/[\w.,%'’:&/+-]+|\S/gu) ?? []), '\n'])
  let text = ''
  let room = 0
  let stretched = false
  for (const word of words) {
    if (word === '\n') {
      if (text.endsWith('-') || random.chance(KEPT)) text += '\n'
      continue
    }
    if (room <= 0 && !text.endsWith('-')) {
      text += '\n'
      room = random.whole(MEASURE.least, MEASURE.most)
      stretched = random.chance(STRETCHED)
    } else if (/\w$/u.test(text) && /^\w/u.test(word)) text += ' '
    else if (stretched && random.chance(SPACED)) text += ' '
    text += word
    room -= word.length
  }
  return linesOf(text)
}
