import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { db } from '../db'

/** A tag as lists and fields show it. */
export interface TagOption {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
  readonly code: string | null
  readonly vocabulary: { readonly slug: string; readonly name: string; readonly free: boolean }
}

/** A tag with the number of open articles that carry it. */
export interface TagUsage extends TagOption {
  readonly parent: string | null
  readonly articles: number
}

export const TAG_OPTION = {
  id: true, slug: true, label: true, labelEn: true, code: true,
  vocabulary: { select: { slug: true, name: true, free: true } },
} as const

/** How many answers to typing are worth reading. */
const ANSWERS = 12

/** Tags that have these words in their label, in Chinese or English, or that have this code; those that begin with them first. */
export async function findTags(actor: Actor, words: string): Promise<TagOption[]> {
  authorise(actor, 'see-desk')
  const contains = words.trim()
  if (contains === '') return []
  const found = await db().tag.findMany({
    where: {
      OR: [
        { label: { contains, mode: 'insensitive' } },
        { labelEn: { contains, mode: 'insensitive' } },
        { code: contains },
      ],
    },
    orderBy: [{ label: 'asc' }],
    take: ANSWERS * 4,
    select: TAG_OPTION,
  })
  const begins = (tag: TagOption) => Number(tag.label.startsWith(contains))
  return found.sort((a, b) => begins(b) - begins(a)).slice(0, ANSWERS)
}

/** All tags with their use, vocabulary by vocabulary. One query. */
export async function listTags(actor: Actor): Promise<TagUsage[]> {
  authorise(actor, 'see-desk')
  const tags = await db().tag.findMany({
    orderBy: [{ vocabulary: { slug: 'asc' } }, { code: 'asc' }, { label: 'asc' }],
    select: {
      ...TAG_OPTION,
      parent: { select: { label: true } },
      _count: { select: { articles: { where: { article: { closedAt: null } } } } },
    },
  })
  return tags.map(({ parent, _count, ...tag }) => ({ ...tag, parent: parent?.label ?? null, articles: _count.articles }))
}
