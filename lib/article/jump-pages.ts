/** A stretch of a jump line, and the page that it names. */
export interface JumpPart {
  readonly text: string
  readonly page: number | null
}

const PAGE = /第?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|\b[Pp]age\s+(\d{1,3})\b/g
const DIGITS = '一二三四五六七八九'

/** A Chinese number up to 99: 三, 十二, 二十. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? DIGITS.indexOf(tens) + 1 : 1) : 0
  return ten * 10 + (ones ? DIGITS.indexOf(ones) + 1 : 0)
}

/**
 * Reads the pages that a jump line names, keeping its text to the letter.
 *
 *     （下转第2版）   （上接一版）   Continued on page 3
 *            ^^^         ^^                      ^^^^^^
 */
export function jumpPages(jump: string): readonly JumpPart[] {
  const parts: JumpPart[] = []
  let reached = 0
  for (const match of jump.matchAll(PAGE)) {
    if (match.index > reached) parts.push({ text: jump.slice(reached, match.index), page: null })
    const number = match[1] ?? match[2] ?? ''
    parts.push({ text: match[0], page: /\d/.test(number) ? Number(number) : chineseNumber(number) })
    reached = match.index + match[0].length
  }
  return reached < jump.length ? [...parts, { text: jump.slice(reached), page: null }] : parts
}

const LEADS_BACK = /上接|^[（(]?接|\bfrom\b/iu
const LEADS_ON = /[转轉见見]|\b(?:on|to|see|turns?)\b/iu

/** Whether a jump line leads on to what follows (下转第2版) or back to what was before it (上接第1版); null where it does not say. */
export function jumpLeads(jump: string): 'on' | 'back' | null {
  if (LEADS_BACK.test(jump)) return 'back'
  return LEADS_ON.test(jump) ? 'on' : null
}
