import type { Alignment } from '@/lib/review/align/align'
import type { CharacterKeys } from './page-pair'

/** How much of what two dumps share was found. */
export interface AlignedShare {
  /** Characters of the new dump that stand in the old one, too. */
  readonly shared: number
  /** Of these, those that are aligned to their very counterpart. */
  readonly aligned: number
  /** Characters that are aligned with something that they are not. */
  readonly wrong: number
}

/** Holds an alignment against what the characters of both dumps are. */
export function alignedShare({ matching: { back }, old, now }: Alignment, keys: CharacterKeys): AlignedShare {
  const places = new Map(keys.old.map((key, at) => [key, at]))
  let [shared, aligned, wrong] = [0, 0, 0]
  for (const [at, key] of keys.now.entries()) {
    const found = back[at] ?? -1
    const place = key === '' ? undefined : places.get(key)
    const isShared = place !== undefined && old.ids[place] === now.ids[at]
    if (isShared) shared += 1
    if (isShared && found === place) aligned += 1
    else if (found !== -1 && key !== '') wrong += 1
  }
  return { shared, aligned, wrong }
}
