/** The quotation marks of vertical setting and their upright forms. */
const UPRIGHT: Readonly<Record<string, string>> = { '﹃': '“', '﹄': '”', '﹁': '‘', '﹂': '’' }

/** Full-width marks: beside one of them a space is never missed. */
const WIDE_MARKS = '，。、；：？！“”‘’（）《》〈〉【】「」『』…—·'

/** A text for comparison where spaces do not count: headlines, names, crossheads. */
export function withoutSpaces(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/gu, '').replace(/[﹃﹄﹁﹂]/gu, (mark) => UPRIGHT[mark] ?? mark)
}

/**
 * A paragraph for comparison to the letter: a space counts only where a reader would miss it, between two Han
 * characters and where Chinese stands on neither side.
 *
 *     去年 6 月 18 日   → 去年6月18日
 *     文明守法 平安回家 → 文明守法 平安回家
 */
export function withTellingSpaces(text: string): string {
  const single = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return single.replace(/ /gu, (_, at: number) => (isMissed(single.charAt(at - 1), single.charAt(at + 1)) ? ' ' : ''))
}

function isMissed(before: string, after: string): boolean {
  return (isHan(before) && isHan(after)) || (!isChinese(before) && !isChinese(after))
}

function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char)
}

function isChinese(char: string): boolean {
  return isHan(char) || WIDE_MARKS.includes(char)
}
