import type { Figure, Report } from './figure'

/** The figures of a group as a table for a terminal, its notes below. */
export function reportTable(name: string, { figures, notes }: Report): string {
  const rows = figures.map(row)
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const lines = rows.map(([title = '', value = '', target = '', how = ''], at) =>
    `${figures[at]?.holds ? '✓' : '✗'} ${title.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${how}`)
  return [`${name}`, ...lines, ...notes.flatMap((note) => ['', note]), ''].join('\n')
}

function row({ name, value, target, how }: Figure): string[] {
  return [name, value === null ? 'missing' : printed(value), target, how]
}

/** Shares need their third digit, counts none. */
function printed(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(value < 1 ? 3 : 4)
}
