import { z } from 'zod'

/** A save as an editor's browser sends it. The blocks are checked by lib/article/document.ts, which knows their form. */
export const textSave = z.strictObject({
  revision: z.number().int().min(1),
  /** The id of the version that it makes. A browser chooses it, and sends a save again under the same one. */
  version: z.uuid(),
  blocks: z.unknown(),
})
export type TextSave = z.infer<typeof textSave>

export const newArticle = z.strictObject({
  page: z.uuid(),
  headline: z.string().trim().min(1).max(200),
})
export type NewArticle = z.infer<typeof newArticle>
