import type { Block } from '../../article/block'
import type { Line } from '../../dump/span'
import { cutterOf, type CleanBlock } from '../cutter'
import { glueBetween } from '../glue'

/** A cutter for lines that need no clean-up: they are joined as they are, with a space between Latin words. */
export function printedCutter(lines: readonly Line[]) {
  const printed = new Map(lines.map(({ line, text }) => [line, text]))
  return cutterOf((block: Block): CleanBlock => {
    const begins = new Map<string, number>()
    let text = ''
    for (const { line, from, to } of block.sources) {
      const part = (printed.get(line) ?? '').slice(from, to)
      text += glueBetween(text, part, block.role)
      begins.set(`${line}:${from}`, text.length)
      text += part
    }
    return { text, offsetOf: (line, offset) => begins.get(`${line}:${offset}`) ?? text.length }
  })
}
