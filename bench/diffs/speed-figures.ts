import { read } from '@/lib/reading/read'
import { align } from '@/lib/review/align/align'
import type { Line } from '@/lib/dump/span'
import { figure, type Figure } from '../figure'
import { timeInTurns } from '../time-in-turns'
import type { PagePair } from './page-pair'

/** Pages in a dump that is ten times as long. */
const TENFOLD = 10
const ROUNDS = 11

type Dumps = Pick<PagePair, 'old' | 'now'>

/** How long aligning takes against reading both dumps, and how that grows. The whole review may take five times as long as reading. */
export function speedFigures(pairs: readonly PagePair[]): Figure[] {
  const usual = pairs.toSorted((one, other) => one.old.length - other.old.length)[pairs.length >> 1]
  if (usual === undefined) return []
  const reading = timeInTurns(() => align(usual.old, usual.now), () => [read(usual.old), read(usual.now)], ROUNDS)
  return [
    figure('align two dumps / read both', reading.ratio, { atMost: 5 },
      `median of ${ROUNDS} in turns, ${ms(reading.own)} / ${ms(reading.baseline)}: a late edition of ${usual.old.length} lines`),
    growth('align dumps ten times as long / once', usual, tenfold(usual, (text, copy) => inCipher(text, copy)),
      'ten pages that share nothing'),
    growth('the same, of one page ten times over', usual, tenfold(usual, (text) => text), 'nothing in it is unique'),
  ]
}

function growth(name: string, once: Dumps, long: Dumps, how: string): Figure {
  const { ratio, own, baseline } = timeInTurns(() => align(long.old, long.now), () => align(once.old, once.now), ROUNDS)
  return figure(name, ratio, { atMost: 15 }, `median of ${ROUNDS} in turns, ${ms(own)} / ${ms(baseline)}: ${how}`)
}

function ms(value: number): string {
  return `${value.toPrecision(3)} ms`
}

/** Both dumps ten times over, the pages of the new one in another order. */
function tenfold({ old, now }: Dumps, anew: (text: string, copy: number) => string): Dumps {
  const copies = Array.from({ length: TENFOLD }, (_, copy) => copy)
  // 7 and 10 share no divisor, so that each copy has its turn
  return { old: joined(copies, old, anew), now: joined(copies.map((copy) => (copy * 7 + 3) % TENFOLD), now, anew) }
}

function joined(copies: readonly number[], lines: readonly Line[], anew: (text: string, copy: number) => string): Line[] {
  const length = (lines.at(-1)?.line ?? 0) + 1
  return copies.flatMap((copy, place) => lines.map(({ line, text }) => ({ line: place * length + line, text: anew(text, copy) })))
}

/** Han of Unicode's first block, and how far each copy turns it: a prime, so that no two characters of a copy meet. */
const [FIRST, COUNT, TURN] = [0x4e00, 0x51a6, 1_009]

/** A text of the same make in other characters. */
function inCipher(text: string, copy: number): string {
  const turned = (character: string) => FIRST + ((character.charCodeAt(0) - FIRST + copy * TURN) % COUNT)
  return text.replace(/[\u4e00-\u9fa5]/gu, (character) => String.fromCharCode(turned(character)))
}
