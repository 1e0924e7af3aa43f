import type { Command } from 'opentype.js'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Straight pieces for a curve: at the size of a headline none is longer than the eye can tell. */
const PIECES = 6

/** The closed lines of a glyph, its curves as short straight pieces. */
export function outline(commands: readonly Command[]): readonly (readonly Point[])[] {
  const lines: Point[][] = []
  for (const command of commands) {
    const line = lines.at(-1) ?? []
    const from = line.at(-1) ?? { x: 0, y: 0 }
    if (command.type === 'M') lines.push([{ x: command.x, y: command.y }])
    if (command.type === 'L') line.push({ x: command.x, y: command.y })
    if (command.type === 'Q' || command.type === 'C') line.push(...curve(from, command))
  }
  return lines
}

function curve(from: Point, { type, x, y, x1, y1, x2, y2 }: Command): readonly Point[] {
  return Array.from({ length: PIECES }, (_, at) => {
    const t = (at + 1) / PIECES
    const u = 1 - t
    if (type === 'Q') return { x: u * u * from.x + 2 * u * t * x1 + t * t * x, y: u * u * from.y + 2 * u * t * y1 + t * t * y }
    return {
      x: u ** 3 * from.x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x, y: u ** 3 * from.y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y,
    }
  })
}
