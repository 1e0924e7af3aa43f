import type { VocabularyEntry } from './vocabulary-entry'

/** A tag of a vocabulary as it is before a release of it is loaded. */
export interface CodedTag {
  readonly id: string
  readonly code: string
  readonly label: string
  readonly labelEn: string | null
  /** The code of the tag above it; null also where that one is of another vocabulary. */
  readonly parent: string | null
  readonly retired: boolean
  /** Whether it is read as another tag, which it was merged into. */
  readonly merged: boolean
}

/** What a release does to a vocabulary. No tag is ever removed, so that no article loses one. */
export interface ReleasePlan {
  /** In the order of the release, parents first. */
  readonly added: readonly VocabularyEntry[]
  /** Tags that are called otherwise or stand elsewhere, or are back, with what they are to be, and whether they move. */
  readonly changed: readonly { readonly id: string; readonly was: CodedTag; readonly entry: VocabularyEntry; readonly moved: boolean }[]
  /** Tags that the release no longer has; `label` differs where another one takes theirs. */
  readonly retired: readonly { readonly id: string; readonly label: string }[]
}

/**
 * What becomes of the tags of a vocabulary when a release of it is loaded: known codes are brought up to it, others come or are retired.
 * What was merged has no place, and what a release has below it stays where the merge put it.
 *
 * @param gone the codes that are retired, besides those whose label another one has now; null for all that the release does not have
 */
export function planRelease(tags: readonly CodedTag[], entries: readonly VocabularyEntry[], gone: readonly string[] | null = null): ReleasePlan {
  const known = new Map(tags.map((tag) => [tag.code, tag]))
  const codes = new Set(entries.map(({ code }) => code))
  const labels = new Set(entries.map(({ label }) => label))
  return {
    added: entries.filter(({ code }) => !known.has(code)),
    changed: entries.flatMap((entry) => {
      const was = known.get(entry.code)
      if (!was) return []
      const isSet = was.merged || known.get(entry.parent ?? '')?.merged === true
      const moved = !isSet && was.parent !== entry.parent
      return moved || differs(was, entry) ? [{ id: was.id, was, entry, moved }] : []
    }),
    retired: tags.flatMap(({ id, code, label, retired }) => {
      if (codes.has(code)) return []
      const free = labels.has(label) ? `${label}（${code}）` : label
      const stays = retired || (gone !== null && !gone.includes(code))
      return stays && free === label ? [] : [{ id, label: free }]
    }),
  }
}

/** What a release comes to, in numbers: a tag that has another name and another place counts for both. */
export interface ReleaseTally {
  readonly added: number
  readonly renamed: number
  readonly moved: number
  /** Retired before, and in the release again. */
  readonly restored: number
  readonly retired: number
}

export function tallyOf({ added, changed, retired }: ReleasePlan): ReleaseTally {
  const count = (of: (change: ReleasePlan['changed'][number]) => boolean) => changed.filter(of).length
  return {
    added: added.length,
    renamed: count(({ was, entry }) => was.label !== entry.label || was.labelEn !== entry.labelEn),
    moved: count(({ moved }) => moved),
    restored: count(({ was }) => was.retired),
    retired: retired.length,
  }
}

function differs(tag: CodedTag, entry: VocabularyEntry): boolean {
  return tag.retired || tag.label !== entry.label || tag.labelEn !== entry.labelEn
}
