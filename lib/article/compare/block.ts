import { plainText, type Block, type Inline } from '../block'
import { sameSources, sameText } from '../same'
import { PARAGRAPH_BREAK, type BlockComparison, type BlockFate, type Difference, type Noise, type RunChange } from './comparison'
import { compareText } from './runs'
import { attributeChanges, BLOCK_PROPERTIES } from './value'

/** Blocks that belong together, with their places, and whether they left their order. */
export interface Together {
  readonly old: readonly Block[]
  readonly now: readonly Block[]
  readonly oldAt: number | null
  readonly nowAt: number | null
  readonly moved: boolean
}

/** The text of blocks as one, a break between them. */
function textOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap(({ text }, at) => (at === 0 ? text : [{ text: PARAGRAPH_BREAK }, ...text]))
}

function noiseOf({ old: [old, ...moreOld], now: [now, ...moreNow] }: Together, runs: readonly RunChange[]): Noise[] {
  if (old === undefined || now === undefined) return []
  const alone = moreOld.length === 0 && moreNow.length === 0
  const texts = plainText(old) === plainText(now) && runs.every(({ kind }) => kind === 'same')
  const noise: readonly (readonly [Noise, boolean])[] = [
    ['id', alone && old.id !== now.id],
    ['runs', alone && texts && !sameText(old.text, now.text)],
    ['spaces', runs.some(({ kind }) => kind === 'noise-added' || kind === 'noise-removed')],
    ['sources', alone && !sameSources(old.sources, now.sources)],
    ['made-by', alone && old.madeBy !== now.madeBy],
  ]
  return noise.filter(([, there]) => there).map(([name]) => name)
}

function fateOf({ old, now }: Together, differs: readonly Difference[]): BlockFate {
  if (old.length === 0) return 'added'
  if (now.length === 0) return 'removed'
  if (now.length > 1) return 'broken'
  if (old.length > 1) return 'joined'
  if (differs.length === 0) return 'unchanged'
  return differs.every((difference) => difference === 'place') ? 'moved' : 'changed'
}

/** Compares blocks that belong together; one side may be empty. */
export function compareBlock(together: Together): BlockComparison {
  const { old: [old], now: [now] } = together
  const role = (now ?? old)?.role ?? 'body'
  const { runs, approximate } = compareText(textOf(together.old), textOf(together.now), role)
  const both = old !== undefined && now !== undefined
  const attributes = both ? attributeChanges(old, now, BLOCK_PROPERTIES) : []
  const differences: readonly (readonly [Difference, boolean])[] = [
    ['text', runs.some(({ kind }) => kind === 'added' || kind === 'removed')],
    ['marks', runs.some(({ kind }) => kind === 'marked')],
    ['role', both && old.role !== now.role],
    ['attributes', attributes.length > 0],
    ['place', together.moved],
  ]
  const differs = both ? differences.filter(([, there]) => there).map(([name]) => name) : []
  return {
    key: `${together.oldAt ?? ''}-${together.nowAt ?? ''}`,
    fate: fateOf(together, differs),
    differs, noise: noiseOf(together, runs),
    old: together.old, now: together.now, oldAt: together.oldAt, nowAt: together.nowAt,
    role, oldRole: both && old.role !== now.role ? old.role : null,
    runs, attributes, approximate,
  }
}
