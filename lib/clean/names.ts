/**
 * The places of the spaces that pad short names, to be taken out.
 *
 *     林晚舟 周 禾      the padding of 林舟; the space between the names stays
 *           ^   ^
 *     林 舟 周 禾       two padded names: single characters pair up from the left
 *     玛丽娜 · 白桥    no space around the dot of a foreign name
 *
 * @param chars the units of a byline whose runs of spaces are single already
 */
export function closeNames(chars: readonly string[]): ReadonlySet<number> {
  const padding = new Set<number>()
  let runStart = 0
  let waiting = false
  for (let at = 0; at <= chars.length; at++) {
    const char = chars[at]
    if (char === ' ' && (chars[at - 1] === '·' || chars[at + 1] === '·')) {
      padding.add(at)
      continue
    }
    if (char !== undefined && isHan(char)) continue
    const single = at - runStart === 1
    if (single && waiting) padding.add(runStart - 1)
    waiting = single && !waiting && char === ' '
    runStart = at + 1
  }
  return padding
}

/**
 * Whether a line end at `at` stands between two names of a byline, rather than inside one.
 *
 *     林舟 | 王小满      two or three characters on both sides: between
 *     王小 | 满          inside
 */
export function isBetweenNames(chars: readonly string[], at: number): boolean {
  let before = runBefore(chars, at)
  if (before === 1 && chars[at - 2] === ' ' && runBefore(chars, at - 2) === 1) before = 2
  let after = 0
  while (isHan(chars[at + after] ?? '')) after++
  return before >= 2 && before <= 3 && after >= 2 && after <= 3
}

function runBefore(chars: readonly string[], at: number): number {
  let length = 0
  while (isHan(chars[at - 1 - length] ?? '')) length++
  return length
}

function isHan(char: string): boolean {
  const code = char.charCodeAt(0)
  return code >= 0x3400 && code <= 0x9fff
}
