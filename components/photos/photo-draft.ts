import { type Offered, wordsOffered } from '@/lib/photos/offered'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import type { PhotoEdit } from '@/lib/server/photos/schema'

export const PHOTO_FIELDS = ['caption', 'credit', 'alt', 'rights', 'takenOn', 'title'] as const
export type PhotoField = (typeof PHOTO_FIELDS)[number]

/** What is said of a photo, as a form holds it: the day and the slug of the title are empty where there is none. */
export type PhotoDraft = Readonly<Record<PhotoField, string>>

export type PhotoWords = Pick<DeskPhoto, 'caption' | 'credit' | 'alt' | 'rights' | 'takenOn' | 'title'>

export function draftOf({ caption, credit, alt, rights, takenOn, title }: PhotoWords): PhotoDraft {
  return { caption, credit, alt, rights, takenOn: takenOn ?? '', title: title?.slug ?? '' }
}

/** The fields that a draft says otherwise than what it was begun from. */
export function changedFields(base: PhotoDraft, draft: PhotoDraft): PhotoField[] {
  return PHOTO_FIELDS.filter((field) => draft[field].trim() !== base[field])
}

/** A draft as a change of the photo: what it leaves as it was is not named. */
export function editOf(base: PhotoDraft, draft: PhotoDraft): Omit<PhotoEdit, 'revision'> {
  return Object.fromEntries(changedFields(base, draft).map((field) => {
    const value = draft[field].trim()
    return [field, value === '' && (field === 'takenOn' || field === 'title') ? null : value]
  }))
}

/** A draft that met what somebody else said meanwhile. */
export interface MetDraft {
  readonly draft: PhotoDraft
  /** What they say where both changed the same field in different ways. */
  readonly theirs: Partial<PhotoDraft>
}

/** Takes what only they changed, keeps what only the draft changed, and names what both did. */
export function meet(base: PhotoDraft, draft: PhotoDraft, now: PhotoDraft): MetDraft {
  const mine = new Set(changedFields(base, draft))
  const taken = PHOTO_FIELDS.filter((field) => !mine.has(field)).map((field) => [field, now[field]])
  const met = PHOTO_FIELDS.filter((field) => mine.has(field) && now[field] !== base[field] && now[field] !== draft[field].trim())
  return { draft: { ...draft, ...Object.fromEntries(taken) }, theirs: Object.fromEntries(met.map((field) => [field, now[field]])) }
}

/** What a file says that a field could say, each once; for a credit also who took the photo and whose it is by themselves. */
export function offeredFor(field: PhotoField, offered: Offered): string[] {
  if (field === 'title' || field === 'alt') return []
  const words = wordsOffered(offered)
  const values = field === 'credit' ? [words.credit, offered.byline, offered.credit] : [words[field]]
  return [...new Set(values.map((value) => value ?? ''))].filter((value) => value !== '')
}
