import { plainText } from '../../article/block'
import { withPicture } from '../../article/figure-picture'
import { cutInlines, withoutGlue } from '../../article/inlines'
import { cutPeople, withPeople } from '../../article/people'
import { cutSources } from '../../article/sources'
import { insertBlock, replaceBlock, standingOf, type Draft } from '../draft'
import type { Cut } from '../step'
import { findAnchor } from '../text-anchor'
import { done, refuse, type OpOutcome } from './outcome'

/**
 * Cuts a block in two.
 *
 *     b1  甲乙丙|丁戊        →   b1  甲乙丙   b2  丁戊
 *     b1  one two| three    →   b1  one two  b2  three     (glue ' ')
 */
export function applyCut(draft: Draft, op: Cut): OpOutcome {
  const standing = standingOf(draft, op.block)
  if (standing === undefined) return refuse('unknown-block', op.block)
  if (draft.home.has(op.next)) return refuse('block-exists', op.next)
  const { block, index, place } = standing
  const sources = op.source === null ? ([block.sources, []] as const) : cutSources(block.sources, op.source)
  if (sources === null) return refuse('source-not-in-block', op.block)

  const [first, second] = cutInlines(block.text, findAnchor(plainText(block), op.text))
  const rest = op.glue === '' ? null : withoutGlue(first, second, op.glue)
  const people = cutPeople(block.people, plainText({ text: first }), plainText({ text: second }))
  const pictures = op.picture === 'next' ? [undefined, block.picture] : [block.picture, undefined]
  const parts = [
    withPeople({ ...block, text: first, sources: sources[0] }, people[0]),
    withPeople({ ...block, id: op.next, text: rest ?? second, sources: sources[1] }, people[1]),
  ] as const
  replaceBlock(draft, standing, withPicture(parts[0], pictures[0]))
  insertBlock(draft, place, index + 1, withPicture(parts[1], pictures[1]))
  return done({ op: 'fuse', block: op.block, next: op.next, glue: rest === null ? '' : op.glue })
}
