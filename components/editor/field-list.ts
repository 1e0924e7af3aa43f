import type { BlockRole } from '@/lib/article/block'
import { type FieldBlock, HEAD_ROLES } from './document'

/** The role under whose name a field stands: what survives of a headline stands where the headline stands. */
export function headingOf({ role }: FieldBlock): BlockRole {
  return role === 'damaged' ? 'headline' : role
}

/** An empty field for a part that the article does not have. */
export function emptyField(role: BlockRole, count: number): FieldBlock {
  return { key: `new-${role}-${count}`, id: null, role, text: [] }
}

/**
 * The headline parts as fields, in the order in which they are read, one for each that is there and one for each that
 * could be. A part of which other lines have text is not offered again.
 */
export function headFields(fields: readonly FieldBlock[]): readonly FieldBlock[] {
  return HEAD_ROLES.flatMap((role) => {
    const there = fields.filter((field) => headingOf(field) === role)
    return there.length > 0 ? there : [emptyField(role, 0)]
  })
}

/** The fields that stand below the text: jump lines, and one that could be. */
export function tailFields(fields: readonly FieldBlock[]): readonly FieldBlock[] {
  const jumps = fields.filter(({ role }) => role === 'jump')
  return jumps.length > 0 ? jumps : [emptyField('jump', 0)]
}
