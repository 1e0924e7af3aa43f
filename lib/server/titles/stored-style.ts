import 'server-only'
import type { Prisma } from '../prisma-client/client'
import { houseStyle, type StoredStyle } from './schema'

/**
 * The house style as it is stored, checked once more. What of it is broken, or was written by another version of
 * Galley, is left out: a style is evidence, and no page shall be unreadable for want of some.
 */
export function storedStyle(value: Prisma.JsonValue): StoredStyle {
  const parts = Object.entries(value ?? {}).map(([part, content]) => houseStyle.safeParse({ [part]: content }).data)
  return houseStyle.parse(Object.assign({}, ...parts))
}
