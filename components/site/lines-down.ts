import { senseGroups } from '@/lib/article/sense-groups'

/** A line that runs down the page is read at one glance up to here. */
const LONGEST_DOWN = 12

function lengthOf(text: string): number {
  return Array.from(text).length
}

/**
 * The lines of a headline that runs down the page: those in which it was set, or where one is too long to be read downwards, as few
 * as possible of nearly one length, broken between groups that belong together.
 */
export function linesDown(lines: readonly string[], language: string): readonly string[] {
  return lines.flatMap((line) => brokenEvenly(line, Math.ceil(lengthOf(line) / LONGEST_DOWN), language))
}

function brokenEvenly(line: string, into: number, language: string): readonly string[] {
  const broken: string[] = ['']
  for (const group of senseGroups(line, language)) {
    const last = broken.at(-1) ?? ''
    // A group goes to the line in which most of it stands when all lines are equally long.
    const middle = lengthOf(broken.join('')) + lengthOf(group) / 2
    if (last !== '' && broken.length < into && middle > (lengthOf(line) * broken.length) / into) broken.push(group)
    else broken[broken.length - 1] = last + group
  }
  return broken
}

/** The quotation marks of a line that runs down. Those of a line across lie on their side there. */
const TURNED: Readonly<Record<string, string>> = { '“': '﹃', '”': '﹄', '‘': '﹁', '’': '﹂' }

/** A line as it is set down the page. */
export function setDown(line: string): string {
  return line.replace(/[“”‘’]/g, (mark) => TURNED[mark] ?? mark)
}
