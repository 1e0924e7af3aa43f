import { plainText, type Block } from '@/lib/article/block'
import { sameText } from '@/lib/article/same'
import type { EditedBlock } from '@/lib/article/settle'
import { diffText } from '@/lib/diff/text'

/** How much was changed: blocks that differ or are gone or new, and how many characters were put in and taken out. */
export interface Extent {
  readonly blocks: number
  readonly added: number
  readonly removed: number
}

/** The length of a text as a person counts it. */
function lengthOf(text: string): number {
  return [...text].length
}

/** How much the typed blocks differ from those that they started from, each compared with its own. */
export function extentOf(base: readonly Block[], typed: readonly EditedBlock[]): Extent {
  const left = new Map<string | null, Block>(base.map((block) => [block.id, block]))
  const pairs = typed.map((block) => {
    const before = left.get(block.id)
    left.delete(block.id)
    return [before, block] as const
  })
  const gone = [...left.values()].map((block) => [block, undefined] as const)
  const changed = [...pairs, ...gone].filter(([before, now]) => !before || !now || before.role !== now.role || !sameText(before.text, now.text))
  const runs = changed.flatMap(([before, now]) => diffText(before ? plainText(before) : '', now ? plainText(now) : '', 'character'))
  const sum = (kind: string) => runs.filter((run) => run.kind === kind).reduce((all, { text }) => all + lengthOf(text), 0)
  return { blocks: changed.length, added: sum('added'), removed: sum('removed') }
}
