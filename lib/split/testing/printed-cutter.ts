import type { Block } from '../../article/block'
import type { Line } from '../../dump/span'
import { cutterOf, type CleanBlock } from '../cutter'
import { glueBetween } from '../glue'

/** A cutter for lines that need no clean-up: they are joined as they are, with a space between Latin words. */
export function printedCutter(lines: readonly Line[]) {
  const printed = new Map(lines.map(({ line, text }) => [line, text]))
  return cutterOf((block: Block): CleanBlock => {
    const begins: { readonly line: number; readonly from: number; readonly to: number; readonly at: number }[] = []
    let text = ''
    for (const { line, from, to } of block.sources) {
      const part = (printed.get(line) ?? '').slice(from, to)
      text += glueBetween(text, part, block.role)
      begins.push({ line, from, to, at: text.length })
      text += part
    }
    function offsetOf(line: number, offset: number): number {
      const span = begins.find((one) => one.line === line && one.from <= offset && offset < one.to)
      return span === undefined ? text.length : span.at + offset - span.from
    }
    return { text, offsetOf }
  })
}
