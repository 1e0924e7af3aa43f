import { z } from 'zod'

const revision = z.number().int().min(1)
/** The ids of blocks; a comparison puts no more than a paragraph and what it was broken into in one part. */
const ids = z.array(z.string().regex(/^[\w-]{1,64}$/)).max(500)

/** A version to bring back whole, from the revision of the article that the person saw. */
export const versionRestore = z.strictObject({ article: z.uuid(), revision, version: revision })
export type VersionRestore = z.infer<typeof versionRestore>

/** A part of a version to bring back: `OldPart` of lib/article/restore.ts. */
export const partRestore = z.strictObject({
  article: z.uuid(),
  revision,
  version: revision,
  part: z.strictObject({ old: ids, now: ids, place: z.boolean() }),
})
export type PartRestore = z.infer<typeof partRestore>

/** The longest name of a moment, in UTF-16 units: it stands in a list of a quarter of a screen. */
export const LONGEST_NAME = 60

/** What a person calls a version; null takes the name away. */
export const versionName = z.strictObject({
  article: z.uuid(),
  version: revision,
  name: z.string().trim().min(1).max(LONGEST_NAME).nullable(),
})
export type VersionName = z.infer<typeof versionName>
