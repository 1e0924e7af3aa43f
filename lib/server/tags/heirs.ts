import 'server-only'

/** A tag as readers of an article or a version see it. */
export interface ReadTag {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
}

const OWN = { id: true, slug: true, label: true, labelEn: true } as const

/** What is selected of a tag that may have been merged. */
export const TAG_WITH_HEIR = { ...OWN, mergedInto: { select: OWN } } as const

/** Tags as they are read today: each the one that it was merged into, else itself; each once, in the order in which they come. */
export function asHeirs(tags: readonly (ReadTag & { readonly mergedInto: ReadTag | null })[]): readonly ReadTag[] {
  const heirs = new Map<string, ReadTag>()
  for (const tag of tags) {
    const { id, slug, label, labelEn } = tag.mergedInto ?? tag
    heirs.set(id, heirs.get(id) ?? { id, slug, label, labelEn })
  }
  return [...heirs.values()]
}
