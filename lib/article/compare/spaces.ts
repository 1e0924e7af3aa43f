import type { BlockRole } from '../block'

/** Spaces of any width, no-break and zero-width ones included; a line break is none of them. */
const SPACES = /^[^\S\n\u2029]|^[\u200b\ufeff]/u
const ONLY_SPACES = /^(?:[^\S\n\u2029]|[\u200b\ufeff])*$/u

/** Han and what is set in squares with it. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff60“”‘’…—·]/u

/**
 * Parts that are set in display lines: there a space among Han is the break of a line, put by a hand, and is text.
 * Everywhere else it is left over from the stretching of a justified line.
 */
const DISPLAY: ReadonlySet<BlockRole> = new Set<BlockRole>(['label', 'kicker', 'headline', 'damaged', 'deck', 'crosshead'])

/** A change with the characters that stand before and after it in both versions; empty at the ends. */
export interface Surrounded {
  readonly removed: string
  readonly added: string
  readonly before: string
  readonly after: string
}

/**
 * Whether a change is of spaces that only setting the page made.
 *
 * - other spaces for spaces: 　 for a plain one, two for one;
 * - spaces at the beginning or end of a block, the indent of a paragraph above all;
 * - spaces next to Han, except in display lines.
 *
 * A space put between two Latin words, or taken from there, is text.
 */
export function isSettingSpace({ removed, added, before, after }: Surrounded, role: BlockRole): boolean {
  if (!ONLY_SPACES.test(removed) || !ONLY_SPACES.test(added)) return false
  const spaced = [before, after].some((neighbour) => SPACES.test(neighbour))
  if (spaced || (removed !== '' && added !== '')) return true
  if (before === '' || after === '') return true
  return !DISPLAY.has(role) && (SQUARE.test(before) || SQUARE.test(after))
}
