import { z } from 'zod'
import { LONGEST_LABEL } from '../tags/limits'

const label = z.string().trim().min(1).max(LONGEST_LABEL)

/** One line of a controlled vocabulary as it is loaded. `parent` is the code of a line before it. */
const vocabularyEntry = z.strictObject({
  code: z.string().min(1).max(40),
  label,
  labelEn: z.string().max(LONGEST_LABEL).nullable(),
  parent: z.string().max(40).nullable(),
  synonyms: z.array(label).max(50).readonly().default([]),
})

const VOCABULARY_KINDS = ['subject', 'place', 'person', 'organisation', 'series'] as const

export const vocabulary = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(40),
  name: z.string().trim().min(1).max(80),
  kind: z.enum(VOCABULARY_KINDS).default('subject'),
  /** Whose it is and under which licence. */
  source: z.string().trim().min(1).max(400).nullable().default(null),
  /** What its maker calls this release. */
  release: z.string().trim().min(1).max(80).nullable().default(null),
  /** Whether one that is there already is brought up to this release. */
  update: z.boolean().default(false),
  /** The codes that its maker retired; null where whatever the list lacks is retired. */
  retired: z.array(z.string().max(40)).max(20_000).readonly().nullable().default(null),
  entries: z.array(vocabularyEntry).min(1).max(20_000).readonly(),
})
export type NewVocabulary = z.input<typeof vocabulary>
export type GivenVocabulary = z.output<typeof vocabulary>
