import { z } from 'zod'
import { LEADING, LONGEST_QUOTE } from '../../editorial/comments/passage'

/** A comment is read beside the text: some sentences, not an article of its own. In characters. */
export const LONGEST_COMMENT = 2000

/** Whoever asks more people than this by name asks nobody. */
const MOST_MENTIONS = 20

/** Longer than any id of a block. */
const LONGEST_ID = 64

const passage = z.strictObject({
  block: z.string().min(1).max(LONGEST_ID).nullable(),
  quote: z.string().max(LONGEST_QUOTE),
  leading: z.string().max(LEADING),
})

const said = {
  /** Chosen by the browser, so that what is sent twice is written once. */
  id: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_COMMENT),
  mentions: z.array(z.uuid()).max(MOST_MENTIONS),
}

/** What somebody wants to say about an article, or do with what was said. */
export const commentWish = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('write'), passage, ...said }),
  z.strictObject({ deed: z.literal('answer'), thread: z.uuid(), ...said }),
  z.strictObject({ deed: z.literal('resolve'), thread: z.uuid() }),
  z.strictObject({ deed: z.literal('reopen'), thread: z.uuid() }),
])
export type CommentWish = z.infer<typeof commentWish>
export type NewComment = Extract<CommentWish, { deed: 'write' }>
export type NewAnswer = Extract<CommentWish, { deed: 'answer' }>
