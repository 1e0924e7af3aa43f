import { z } from 'zod'
import { ASIDE_REASONS, BLOCK_ROLES } from '../../article/block'
import { DEEDS, type Step } from '../../split/step'
import { pagePlace } from '../dumps/schema'

const id = z.uuid()
const offset = z.number().int().min(0).max(4 * 1024 * 1024)
const glue = z.enum(['', ' '])
const place = z.union([z.strictObject({ article: id }), z.strictObject({ aside: z.enum(ASIDE_REASONS) })])
const textAnchor = z.strictObject({ at: offset, before: z.string().max(24), after: z.string().max(24) })
const sourceAnchor = z.strictObject({ dump: id, line: offset, offset })

const madeBy = z.enum(['reader', 'person'])

const op = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('cut'), block: id, next: id, text: textAnchor, source: sourceAnchor.nullable(), glue, picture: z.literal('next').optional(),
  }),
  z.strictObject({ op: z.literal('fuse'), block: id, next: id, glue }),
  z.strictObject({ op: z.literal('move'), block: id, to: place, after: id.nullable(), madeBy }),
  z.strictObject({ op: z.literal('role'), block: id, role: z.enum(BLOCK_ROLES), madeBy }),
  z.strictObject({ op: z.literal('open'), article: id, after: id.nullable(), into: id.nullable() }),
  z.strictObject({ op: z.literal('close'), article: id, into: id.nullable() }),
  z.strictObject({ op: z.literal('order'), article: id, after: id.nullable() }),
  z.strictObject({ op: z.literal('continue'), article: id, from: id.nullable() }),
])

/** What only the server does. */
const OWN_DEEDS = ['apply-review'] as const

/**
 * A Step as a browser sends it: of ops that carry no text, for texts are not its to tell. Twenty thousand of them are past
 * what the largest page can need.
 */
const step: z.ZodType<Step> = z.strictObject({
  deed: z.enum(DEEDS).exclude([...OWN_DEEDS]), ops: z.array(op).min(1).max(20_000).readonly(),
})

/**
 * What the sender of a correction says beside it. `key` is the id of the Step, chosen by the sender, by which it is known
 * when it is sent again. `revision` is that of the page that they saw, `seen` the Steps since then that they know of
 * all the same: their own, on which this one was built.
 */
const sent = { key: id, revision: z.number().int().min(0), seen: z.array(id).max(1_000).readonly().optional() }

/** What an editor asks of a page: a Step, or to take one back, which is named; to redo is to take back an undo. */
export const correction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), ...sent, step }),
  z.strictObject({ kind: z.literal('undo'), ...sent, step: id }),
  z.strictObject({ kind: z.literal('redo'), ...sent, step: id }),
])
export type Correction = z.infer<typeof correction>

/** A page, and the place that it is moved to. */
export const pageMove = pagePlace.extend({ id: z.uuid() })
export type PageMove = z.infer<typeof pageMove>
