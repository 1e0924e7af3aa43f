import { read } from '@/lib/reading/read'
import { align } from '@/lib/review/align/align'
import type { Line } from '@/lib/dump/span'
import type { ReviewInput } from '@/lib/review/review'
import { reviewPage } from '@/lib/review/review-page'
import { figure, type Figure } from '../figure'
import { Random } from '../reader/variations/random'
import { timeInTurns } from '../time-in-turns'
import { editorsWork } from './editors'
import type { PagePair } from './page-pair'

/** Pages in a dump that is ten times as long. */
const TENFOLD = 10
const ROUNDS = 11
const SEED = 77

type Dumps = Pick<PagePair, 'old' | 'now'>

/** How long aligning, and the whole Review, take against reading both dumps, and how that grows. */
export function speedFigures(pairs: readonly PagePair[]): Figure[] {
  const usual = pairs.toSorted((one, other) => one.old.length - other.old.length)[pairs.length >> 1]
  if (usual === undefined) return []
  const reading = timeInTurns(() => align(usual.old, usual.now), () => [read(usual.old), read(usual.now)], ROUNDS)
  const [once, long] = [reviewInput(usual), reviewInput(tenfold(usual, (text, copy) => inCipher(text, copy)))]
  const whole = timeInTurns(() => reviewPage(once), () => [read(usual.old), read(usual.now)], ROUNDS)
  return [
    figure('work out a Review / read both dumps', whole.ratio, { atMost: 5 },
      `median of ${ROUNDS} in turns, ${ms(whole.own)} / ${ms(whole.baseline)}: an edited page, a late edition of ${usual.old.length} lines`),
    growth('work out a Review of ten times the lines / once', () => reviewPage(long), () => reviewPage(once), 'ten pages that share nothing, edited'),
    figure('align two dumps / read both', reading.ratio, { atMost: 5 },
      `median of ${ROUNDS} in turns, ${ms(reading.own)} / ${ms(reading.baseline)}: a late edition of ${usual.old.length} lines`),
    aligningGrowth('align dumps ten times as long / once', usual, tenfold(usual, (text, copy) => inCipher(text, copy)),
      'ten pages that share nothing'),
    aligningGrowth('the same, of one page ten times over', usual, tenfold(usual, (text) => text), 'nothing in it is unique'),
  ]
}

function aligningGrowth(name: string, once: Dumps, long: Dumps, how: string): Figure {
  return growth(name, () => align(long.old, long.now), () => align(once.old, once.now), how)
}

/** A Review of two dumps as the machine reads them, the page between them edited as any page, ten times as long or not. */
function reviewInput({ old, now }: Dumps): ReviewInput {
  const base = { id: 'old', lines: old, reading: read(old) }
  return { base, ours: editorsWork(new Random(SEED), base).page, theirs: { id: 'new', lines: now, reading: read(now) } }
}

function growth(name: string, long: () => unknown, once: () => unknown, how: string): Figure {
  const { ratio, own, baseline } = timeInTurns(long, once, ROUNDS)
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
