import type { TagUsage } from '@/lib/server/tags/queries'

/** A tag with its level in its vocabulary, from 0. */
export interface TagRow extends TagUsage {
  readonly depth: number
}

export interface VocabularyOfTags {
  readonly slug: string
  readonly name: string
  readonly free: boolean
  readonly rows: readonly TagRow[]
}

/** The vocabularies of a list of tags: controlled ones first, each as it was coded; free tags by their use. */
export function vocabulariesOf(tags: readonly TagUsage[]): VocabularyOfTags[] {
  const vocabularies = new Map(tags.map(({ vocabulary }) => [vocabulary.slug, vocabulary]))
  return [...vocabularies.values()]
    .map((one) => ({ ...one, rows: rowsOf(tags.filter(({ vocabulary }) => vocabulary.slug === one.slug), one.free) }))
    .sort((one, other) => Number(one.free) - Number(other.free))
}

function rowsOf(tags: readonly TagUsage[], free: boolean): TagRow[] {
  const parents = new Map(tags.map(({ label, parent }) => [label, parent]))
  const rows = tags.map((tag) => ({ ...tag, depth: depthOf(tag.label, parents) }))
  return free ? rows.sort((one, other) => other.articles - one.articles) : rows
}

/** Labels are unique within a vocabulary, and its levels have no circle. */
function depthOf(label: string, parents: ReadonlyMap<string, string | null>): number {
  const parent = parents.get(label) ?? null
  return parent === null ? 0 : 1 + depthOf(parent, parents)
}
