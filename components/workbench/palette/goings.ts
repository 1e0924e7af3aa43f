import { contentOf } from '@/lib/article/content'
import { type Choice, chooseBlock, chooseLine } from '../choice'
import type { Situation } from '../situation'
import type { Command } from './find-commands'
import type { PaletteNames } from './names'

/** So much of a line or headline is shown: enough to know it by. */
const LONGEST_NAME = 30

/** Going to an article or a line; `label` is its number in the screen's language, `text` what stands there. */
export interface Going extends Command {
  readonly number: number
  readonly text: string
  readonly choice: Choice
}

function numbered(patterns: readonly string[], number: number): readonly string[] {
  return [`${number}`, ...patterns.map((pattern) => pattern.replace('{number}', `${number}`))]
}

/** The articles of the page, found by number and headline. An article without blocks is nowhere to go to. */
export function articleGoings({ page }: Situation, names: readonly PaletteNames[]): readonly Going[] {
  return page.articles.flatMap(({ id, blocks }, index): Going[] => {
    const [first] = blocks
    if (first === undefined) return []
    const { headline, damaged } = contentOf(blocks)
    const text = headline ?? damaged ?? ''
    const number = index + 1
    return [{
      id: `article ${id}`, number, text: text.slice(0, LONGEST_NAME), choice: chooseBlock(first.id),
      names: [...numbered(names.map(({ article }) => article), number), text],
    }]
  })
}

/** The line whose number a query has; the next one that is not blank where that one is. */
export function lineGoings({ order, raw }: Situation, names: readonly PaletteNames[], query: string): readonly Going[] {
  const wanted = Number(/\d+/u.exec(query.normalize('NFKC'))?.[0] ?? 0)
  const line = wanted === 0 ? undefined : order.lines.find((one) => one >= wanted - 1)
  if (line === undefined) return []
  return [{
    id: `line ${line}`, number: line + 1, text: (raw.get(line) ?? '').trim().slice(0, LONGEST_NAME), choice: chooseLine(line),
    names: numbered(names.map((one) => one.line), wanted),
  }]
}
