import { z } from 'zod'
import { deskSearchOf } from '../desk-search/schema'
import { queueWish } from '../queue/schema'
import { LONGEST_LABEL, MOST_SYNONYMS } from './limits'

/** Longer than any label that is taken: what is longer still is refused with a sentence by the command, what is past this unread. */
const label = z.string().trim().min(1).max(20_000)
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(40)

/** A tag is named by its id, or by words that may be new: then it is made in the open vocabulary that is named, else among the free tags. */
export const tagChoice = z.union([
  z.strictObject({ tag: z.uuid() }),
  z.strictObject({
    label,
    vocabulary: slug.optional(),
    /** Whoever was shown tags that are near, and means a new one. */
    sure: z.boolean().optional(),
  }),
])
export type TagChoice = z.infer<typeof tagChoice>

/** Several at once. How many an article may have is for the command to say. */
export const tagChoices = z.array(tagChoice).min(1).max(20_000)

/** A tag of an open vocabulary with all that is known of it: a place of former times under its code, a person with other names. */
export const newTag = z.strictObject({
  vocabulary: slug,
  label,
  labelEn: z.string().trim().min(1).max(LONGEST_LABEL).nullable().default(null),
  code: z.string().trim().min(1).max(40).nullable().default(null),
  parent: z.uuid().nullable().default(null),
  synonyms: z.array(label).max(MOST_SYNONYMS).default([]),
  sure: z.boolean().default(false),
})
export type NewTag = z.infer<typeof newTag>

/** A tag as somebody saw it. */
const seenTag = z.strictObject({ tag: z.uuid(), revision: z.int().min(1) })

export const tagRename = seenTag.extend({ label, labelEn: z.string().trim().min(1).max(LONGEST_LABEL).nullable() })
export type TagRename = z.infer<typeof tagRename>

/** Its other names, all of them, and the tag above it. */
export const tagDescription = seenTag.extend({ synonyms: z.array(label).max(MOST_SYNONYMS), parent: z.uuid().nullable() })
export type TagDescription = z.infer<typeof tagDescription>

export const tagMerge = z.strictObject({ from: seenTag, into: seenTag })
export type TagMerge = z.infer<typeof tagMerge>

export const tagList = z.array(z.uuid()).min(1).max(5_000)

/** Which articles: those that are chosen, all of a page, of an issue, that a search of what is published or of the desk finds, or that stand in a queue. */
const articleChoice = z.union([
  z.strictObject({ articles: z.array(z.uuid()).min(1).max(20_000) }),
  z.strictObject({ page: z.uuid() }),
  z.strictObject({ issue: z.uuid() }),
  z.strictObject({ search: z.string().min(1).max(200), title: z.string().max(40).optional() }),
  z.strictObject({ queue: queueWish }),
  z.strictObject({ desk: deskSearchOf }),
])
export type ArticleChoice = z.infer<typeof articleChoice>

export const bulkTagging = z.strictObject({ of: articleChoice, tags: tagChoices, deed: z.enum(['add', 'remove']) })
export type BulkTagging = z.infer<typeof bulkTagging>
