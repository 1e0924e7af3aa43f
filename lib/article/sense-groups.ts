/** Particles lean on the word before. */
const LEANS_BACK = /^[的了着过地得们吗呢吧啊]$/u
/** A number leans on what it counts. */
const LEANS_ON = /[\d０-９一二三四五六七八九十百千万两第]$/u
const DASH = /^—+$/u
const WORD = /[\p{L}\p{N}]/u
/** Marks that open belong to the word after. */
const OPENS = /[“‘「『（《〈【([]$/u
/** Words of one character that the dictionary leaves apart are mostly one phrase: 江砂, 不收灯. */
const SINGLE = /^\p{Script=Han}$/u
const FEW_SINGLES = /^\p{Script=Han}{1,2}$/u
/** A clause of up to four characters is read at one glance: 伞不离手. */
const SHORT_CLAUSE = 4
const CLAUSE = /[^，。：；、！？\s]+[，。：；、！？\s]*|[，。：；、！？\s]+/gu

/**
 * The groups of a headline that a line break should not tear apart: its words, each with the marks and particles that
 * lean on it. Joined they are the headline to the letter.
 *
 *     二十五条|龙舟|请|下水，|伞不离手
 */
export function senseGroups(headline: string, language: string): readonly string[] {
  if (!language.startsWith('zh')) return [headline]
  return (headline.match(CLAUSE) ?? []).flatMap((clause) => (shortClause(clause) ? [clause] : groupsOf(clause, language)))
}

/** Behind a space between Chinese words, of which running text has none: there a row of the printed headline ended. */
const ROW_ENDS = /(?<=[\p{Script=Han}\p{P}]\s+)(?=[\p{Script=Han}“‘「『《（])/u

/**
 * The rows in which a Chinese headline was printed, as far as a space tells them; each with the space behind it. Joined they are the
 * headline to the letter.
 *
 *     芦汀今日入梅，比常年早四天 |鹭鸣岭气象站：未来一周，伞不离手
 */
export function headlineRows(headline: string, language: string): readonly string[] {
  return language.startsWith('zh') ? headline.split(ROW_ENDS) : [headline]
}

function shortClause(clause: string): boolean {
  const characters = clause.match(/\p{Script=Han}/gu)?.length ?? 0
  return characters > 0 && characters <= SHORT_CLAUSE && /^[\p{Script=Han}\p{P}\s]+$/u.test(clause)
}

function groupsOf(headline: string, language: string): readonly string[] {
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
  // A dash that opens a line belongs to what it introduces: ——记者手记.
  return isMark || DASH.test(last) || LEANS_BACK.test(segment) || LEANS_ON.test(last) || OPENS.test(last)
}
