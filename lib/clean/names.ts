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

/** Whose work it is, which is no part of a name: 文/林 舟 图/周 禾. */
const WORK = /[文图圖摄攝绘]\s*[/／]/gu
/** An office whose characters are apart shows that the whole line was stretched. */
const STRETCHED_OFFICE = /[记記]\s+者|[通评評]\s+[讯訊论論]\s+[员員]|本\s+[报報]/u

/**
 * Whether a line with a space in most gaps is padded names rather than a stretched line.
 *
 *     林 舟 周 禾              two names: more would be as like to one stretched line,
 *     文/林 舟 周 禾 图/何 田    but for a sign of work
 *     尉迟舟 闻 人 禾           a whole name beside: nothing was stretched
 *     本 报 记 者 林 舟         an office that is apart: stretched
 */
export function arePaddedNames(text: string): boolean {
  if (STRETCHED_OFFICE.test(text)) return false
  const runs = text.replace(WORK, '/').split(/[^\p{Script=Han}\s]+/u).map((run) => run.split(/\s+/u).filter((token) => token !== ''))
  const tokens = runs.flat()
  if (tokens.some((token) => token.length > 1)) return tokens.every((token) => token.length <= LONGEST_NAME)
  const paired = runs.every((run) => run.length % 2 === 0)
  return paired && (tokens.length === 4 || runs.length > 1 && text.search(WORK) >= 0)
}

/** A name that is not of foreign sounds, with a family name of two characters. */
const LONGEST_NAME = 4

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
