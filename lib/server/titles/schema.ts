import { z } from 'zod'
import { ROLES } from '../../editorial/actor'
import { FINDING_CODES, SEVERITY_CHOICES } from '../../editorial/preflight'
import { isTitleSlug } from '../../editorial/slug'
import { isOwnStep, LONGEST_CHAIN } from '../../editorial/workflow/chain'

export const titleSlug = z.string().refine(isTitleSlug)

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The languages that a paper can be in. */
export const TITLE_LANGUAGES = ['zh-CN', 'zh-TW', 'zh-HK', 'en'] as const

export const newTitle = z.strictObject({
  slug: titleSlug,
  name: z.string().trim().min(1).max(80),
  language: z.enum(TITLE_LANGUAGES),
  timeZone: z.string().max(64).refine(isTimeZone),
})
export type NewTitle = z.infer<typeof newTitle>

/** The lists of a house style: what stands in them is written one entry a line. */
export const STYLE_LISTS = ['labels', 'bylines', 'folio'] as const
export type StyleList = (typeof STYLE_LISTS)[number]

/** Where the dumps of a paper can have the headline; `mixed` says that it is not always the same. */
export const HEADLINE_HABITS = ['before', 'after', 'mixed'] as const

/** A paper has some dozens of columns, and no line of its head is wider than a page. */
export const STYLE_LIMITS = { entries: 200, characters: 80 } as const

/** What can be wrong with one entry of a house style. */
export type EntryFault = 'too-long' | 'unprintable' | 'stars' | 'bare-star'

/**
 * What is wrong with an entry, trimmed and not empty; null where nothing is.
 *
 *     本报驻岛记者 *       a form of bylines: one star, where the names stand, and words beside it
 */
export function entryFault(list: StyleList, entry: string): EntryFault | null {
  if (entry.length > STYLE_LIMITS.characters) return 'too-long'
  // A database keeps no NUL and no half of a surrogate pair, and a person who cannot see a character cannot mend it.
  if (/[\p{Cc}\p{Cs}]/u.test(entry)) return 'unprintable'
  if (list !== 'bylines') return null
  if (entry.split('*').length !== 2) return 'stars'
  return entry.replace('*', '').trim() === '' ? 'bare-star' : null
}

function entriesOf(list: StyleList) {
  const entry = z.string().trim().min(1).refine((text) => entryFault(list, text) === null)
  return z.array(entry).max(STYLE_LIMITS.entries).optional()
}

/** The habits of a newspaper, as lib/reading/house-style.ts takes them. */
export const houseStyle = z.strictObject({
  labels: entriesOf('labels'),
  bylines: entriesOf('bylines'),
  folio: entriesOf('folio'),
  headlines: z.enum(HEADLINE_HABITS).optional(),
})
export type StoredStyle = z.infer<typeof houseStyle>

export const styleChange = z.strictObject({
  title: titleSlug,
  /** The revision of the title that the change started from. */
  revision: z.int().min(0),
  style: houseStyle,
})
export type StyleChange = z.infer<typeof styleChange>

const chainStep = z.strictObject({
  id: z.string().min(1).max(48).regex(/^[a-z0-9-]+$/),
  kind: z.enum(['review', 'proof']),
  name: z.string().trim().max(40),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length).readonly(),
}).refine(({ id, name }) => isOwnStep(id) || name !== '')

/** How a title works, as lib/editorial/settings.ts describes it. Steps that are meant to be different have different ids. */
export const titleSettings = z.strictObject({
  chain: z.array(chainStep).max(LONGEST_CHAIN).refine((chain) => new Set(chain.map(({ id }) => id)).size === chain.length).readonly(),
  unproofed: z.boolean(),
  publishOnImport: z.boolean(),
  severities: z.partialRecord(z.enum(FINDING_CODES), z.enum(SEVERITY_CHOICES)),
})

export const settingsChange = z.strictObject({
  title: titleSlug,
  /** The revision of the settings that the change started from. */
  revision: z.int().min(0),
  settings: titleSettings,
})
export type SettingsChange = z.infer<typeof settingsChange>
