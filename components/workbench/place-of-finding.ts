import type { Block } from '@/lib/article/block'
import type { FollowedFinding } from '@/lib/editorial/followed-finding'
import type { Doubt } from '@/lib/reading/reading'
import { openDoubts } from '@/lib/split/open-doubts'
import type { PageState } from '@/lib/split/page-state'
import { placesOf } from '@/lib/split/places'
import { type Choice, chooseBlock, chooseLine } from './choice'

/** What is chosen on the workbench for somebody who follows a finding: its line. Null where the page as a whole is its place, or it is mended. */
export function placeOfFinding({ code, article }: FollowedFinding, page: PageState, doubts: readonly Doubt[]): Choice | null {
  const blocks = page.articles.find(({ id }) => id === article)?.blocks ?? []
  if (code === 'doubt-open') {
    const [first] = openDoubts(doubts, page, placesOf(page))
    return first ? chooseLine(first.line) : null
  }
  if (code === 'advertisement-unlabelled') return choiceOf(page, page.aside.find(({ reason }) => reason === 'advertisement')?.block)
  if (code === 'jump-loose') return choiceOf(page, blocks.find(({ role }) => role === 'jump'))
  return choiceOf(page, blocks.find(({ role }) => role === 'damaged') ?? blocks[0])
}

/** The line where a block begins; the block itself where it came from no line of the dump. */
function choiceOf({ dump }: PageState, block: Block | undefined): Choice | null {
  const line = block?.sources.find((source) => source.dump === dump)?.line
  if (line !== undefined) return chooseLine(line)
  return block ? chooseBlock(block.id) : null
}
