/** Particles and words of place lean on the word before. */
const LEANS_BACK = /^[的了着过地得们吗呢吧啊里上下中]$/u
/** A number leans on what it counts. */
const LEANS_ON = /[\d０-９一二三四五六七八九十百千万两第]$/u
const WORD = /[\p{L}\p{N}]/u
/** Marks that open belong to the word after. */
const OPENS = /[“‘「『（《〈【([]$/u
/** Words of one character that the dictionary leaves apart are mostly one phrase: 江砂, 不收灯. */
const SINGLE = /^\p{Script=Han}$/u
const FEW_SINGLES = /^\p{Script=Han}{1,2}$/u

/**
 * The groups of a headline that a line break should not tear apart: its words, each with the marks and particles that
 * lean on it. Joined they are the headline to the letter.
 *
 *     二十五条|龙舟|请|下水
 */
export function senseGroups(headline: string, language: string): readonly string[] {
  const groups: string[] = []
  let singles = false
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(headline)) {
    const last = groups.at(-1)
    const single = SINGLE.test(segment)
    if (last !== undefined && (leans(segment, last) || (single && singles && FEW_SINGLES.test(last)))) {
      groups[groups.length - 1] = last + segment
    } else {
      groups.push(segment)
      singles = single
    }
  }
  return groups
}

function leans(segment: string, last: string): boolean {
  const isMark = !WORD.test(segment) && !OPENS.test(segment)
  return isMark || LEANS_BACK.test(segment) || LEANS_ON.test(last) || OPENS.test(last)
}
