import { figure, type Figure } from '../figure'
import type { Calibration, StatedBoundary } from './calibration'

/** From here on a boundary is told as certain. */
const CERTAIN = 0.9

/** Bins of confidence from here up to the next; those near one are narrow, because most boundaries are there. */
const BINS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999] as const

export function calibrationFigures(calibration: Calibration, pages: string): Figure[] {
  const { boundaries, stated, wrong, doubted, flagged, lines } = calibration
  const certain = stated.filter(({ confidence }) => confidence >= CERTAIN)
  return [
    figure('boundaries in the pool', boundaries, { atLeast: 300 }, pages),
    figure('boundaries of confidence >= 0.9 that are right', rightShare(certain), { atLeast: 0.97 },
      `${certain.length} of ${stated.length} stated boundaries are so sure; right = truly at that very line`),
    figure('wrong boundaries that a doubt covers', wrong === 0 ? 1 : doubted / wrong, { atLeast: 0.8 },
      `${doubted} of ${wrong} missed or false ones have a doubt within two non-blank lines`),
    figure('lines with a doubt', lines === 0 ? null : flagged / lines, { atMost: 0.1 }, `${flagged} of ${lines} lines, doubts of every kind`),
  ]
}

/** How often boundaries of each confidence are right: what a probability says, and what came true. */
export function reliabilityTable({ stated }: Calibration): string {
  const rows = BINS.flatMap((from, at) => {
    const to = BINS[at + 1] ?? Infinity
    const inside = stated.filter(({ confidence }) => confidence >= from && confidence < to)
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    return inside.length === 0 ? [] : [`  from ${from.toFixed(3)}  ${String(inside.length).padStart(5)} stated  said ${said.toFixed(3)}  right ${rightShare(inside)?.toFixed(3)}`]
  })
  return ['Boundaries by confidence:', ...rows].join('\n')
}

function rightShare(stated: readonly StatedBoundary[]): number | null {
  return stated.length === 0 ? null : stated.filter(({ right }) => right).length / stated.length
}
