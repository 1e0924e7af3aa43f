import { linesOf } from '@/lib/dump/lines'
import type { Line } from '@/lib/dump/span'
import type { Random } from '../reader/variations/random'

/** How many lines are stretched, and how often a gap of one has a space. */
const STRETCHED = 0.4
const SPACED = 0.8
/** How often a blank line stands behind a line. */
const BLANK = 0.3

const HAN_GAP = /(?<=[\p{Script=Han}，。、：；！？“”]) *(?=[\p{Script=Han}，。、：；！？“”])/gu
const WORD_GAP = /(?<=[\p{Script=Latin}\d,.;’”]) +(?=[\p{Script=Latin}\d“‘])/gu

/** A dump with the line ends that it has, and other spaces and blank lines. */
export function spacedAnew(random: Random, lines: readonly { readonly text: string }[]): Line[] {
  return linesOf(lines.filter(({ text }) => text.trim() !== '').map(({ text }) => {
    const isStretched = random.chance(STRETCHED)
    const spaced = text.trim()
      .replaceAll(HAN_GAP, () => (isStretched && random.chance(SPACED) ? ' ' : ''))
      .replaceAll(WORD_GAP, () => (isStretched && random.chance(SPACED) ? '  ' : ' '))
    return random.chance(BLANK) ? `${spaced}\n` : spaced
  }).join('\n'))
}
