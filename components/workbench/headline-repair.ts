import { inlines, plainText, type Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'

/** What a headline is made of now, and how a typed one takes its place. */
export interface HeadlineRepair {
  /** What survives of it, or stands there, in the order of reading. */
  readonly survives: string
  /** Whether the dump lost some of it. */
  readonly damaged: boolean
  /** The blocks that will be the headline: the damaged ones, else the headline as it is; none where there is neither. */
  readonly blocks: readonly string[]
}

/** The headline of an article as something to repair. */
export function headlineRepair(blocks: readonly Block[]): HeadlineRepair {
  const damaged = blocks.filter(({ role }) => role === 'damaged')
  const parts = damaged.length > 0 ? damaged : blocks.filter(({ role }) => role === 'headline')
  return { survives: parts.map(plainText).join(' ').trim(), damaged: damaged.length > 0, blocks: parts.map(({ id }) => id) }
}

/**
 * The article's blocks with the typed headline in place of what survived: in the first of its blocks, the others
 * left empty, so that their sources stay where they are; a new first block where there was none.
 */
export function withHeadline(blocks: readonly Block[], { blocks: parts }: HeadlineRepair, headline: string): readonly EditedBlock[] {
  const [first] = parts
  const kept = blocks.map(({ id, role, text }): EditedBlock => {
    if (!parts.includes(id)) return { id, role, text }
    return { id, role, text: id === first ? inlines(headline) : [] }
  })
  return first === undefined ? [{ id: null, role: 'headline', text: inlines(headline) }, ...kept] : kept
}
