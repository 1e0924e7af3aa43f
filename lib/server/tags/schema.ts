import { z } from 'zod'

/** A tag is named by its id, or by the words of a free tag that may be new. */
export const tagChoice = z.union([
  z.strictObject({ tag: z.uuid() }),
  z.strictObject({ label: z.string().trim().min(1).max(40) }),
])
export type TagChoice = z.infer<typeof tagChoice>

/** One line of a controlled vocabulary as it is loaded. `parent` is the code of another line. */
export const vocabularyEntry = z.strictObject({
  code: z.string().min(1).max(40),
  label: z.string().min(1).max(80),
  labelEn: z.string().max(80).nullable(),
  parent: z.string().max(40).nullable(),
})
export type VocabularyEntry = z.infer<typeof vocabularyEntry>

export const vocabulary = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(40),
  name: z.string().trim().min(1).max(80),
  entries: z.array(vocabularyEntry).min(1).max(20_000),
})
export type NewVocabulary = z.infer<typeof vocabulary>
