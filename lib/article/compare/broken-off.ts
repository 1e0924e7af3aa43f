import { exactDiff } from '../../diff/text'
import type { Placed } from './align'

/** How much of one text is still there in another, in UTF-16 units. */
function kept(old: string, now: string): number {
  return exactDiff(old, now, 'character').changes.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0)
}

/**
 * The places of the loose blocks that were one with `first` in `whole`: neighbours of it, one after the other, of
 * whose text at least half is text that `first` no longer has. This is how `settle` tells a part from a paste.
 */
export function brokenOff(whole: string, first: Placed, loose: ReadonlyMap<number, Placed>): readonly number[] {
  const found: number[] = []
  let text = first.text
  let held = -1
  const take = (at: number, side: 'before' | 'after'): boolean => {
    const part = loose.get(at)
    if (part === undefined || part.text.trim() === '' || text.length >= whole.length) return false
    const both = side === 'before' ? part.text + text : text + part.text
    if (held < 0) held = kept(whole, text)
    const more = kept(whole, both)
    if (more - held < part.text.length / 2) return false
    found.push(at)
    text = both
    held = more
    return true
  }
  for (let at = first.at + 1; take(at, 'after'); at += 1);
  for (let at = first.at - 1; take(at, 'before'); at -= 1);
  return found
}
