import 'server-only'
import type { Block } from '../article/block'
import type { Reading } from '../reading/reading'
import type { AsideBlock } from '../split/page-state'
import type { Step } from '../split/step'
import type { Prisma } from './prisma-client/client'

/**
 * The documents that are kept as JSON, and their types. What is written was checked before, so that reading trusts it:
 * this is the one place where stored JSON gets its type back.
 */
interface Stored {
  readonly blocks: readonly Block[]
  readonly aside: readonly AsideBlock[]
  readonly reading: Reading
  readonly step: Step
}

/** A stored document with its type. */
export function stored<K extends keyof Stored>(_kind: K, value: Prisma.JsonValue): Stored[K] {
  return value as unknown as Stored[K]
}

/** A document as the database takes it. */
export function toStored<K extends keyof Stored>(_kind: K, value: Stored[K]): Prisma.InputJsonValue {
  return value as unknown as Prisma.InputJsonValue
}
