/**
 * The shortest text that counts as printed twice over itself: below it a doubled word is Chinese grammar (妈妈,
 * 常常, 研究研究).
 */
const SHORTEST = 2

/** Longer text is no label, and is left alone. */
const LONGEST = 80

/**
 * The places of text that was printed twice over itself, to be taken out: the second of two equal halves, of the
 * whole or of what stands after the last sign or space.
 *
 *     桥头篇桥头篇              →  桥头篇
 *     十年看山河·（四）桥头篇桥头篇  →  十年看山河·（四）桥头篇
 *                  ^^^   the second half goes
 */
export function doubledTail(chars: readonly string[]): ReadonlySet<number> {
  let end = chars.length > LONGEST ? 0 : chars.length
  for (let half = doubledHalf(chars, end); half > 0; half = doubledHalf(chars, end)) end -= half
  return new Set(Array.from(chars.keys()).slice(chars.length > LONGEST ? chars.length : end))
}

/** The length of the second half of what is doubled before `end`, 0 where nothing is. */
function doubledHalf(chars: readonly string[], end: number): number {
  for (let start = 0; start <= end - 2 * SHORTEST; start++) {
    const half = (end - start) / 2
    const isStart = start === 0 || !isLetter(chars[start - 1])
    if (isStart && Number.isInteger(half) && isRepeated(chars, start, half)) return half
  }
  return 0
}

function isRepeated(chars: readonly string[], start: number, half: number): boolean {
  for (let at = start; at < start + half; at++) if (chars[at] !== chars[at + half]) return false
  return true
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
