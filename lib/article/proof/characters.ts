/** What a character is to the checks. */
export type CharacterSort = 'han' | 'latin' | 'digit' | 'mark' | 'space' | 'break' | 'other' | 'edge'

/** Marks that stand between words, half or full width: what a mark means is told by the nearest word, not by its neighbour. */
const MARKS = new Set(',.:;?!()[]"\'，。、：；？！（）［］“”‘’「」『』《》〈〉【】〔〕…—·～')

/**
 * The sort of the UTF-16 unit at a place, `edge` outside the text. Kana goes with Han, and so do the halves of a
 * surrogate pair: nearly all of them in a newspaper are rare names.
 */
export function sortAt(text: string, at: number): CharacterSort {
  const char = text[at]
  if (char === undefined) return 'edge'
  if (char === '\n') return 'break'
  if (MARKS.has(char)) return 'mark'
  const unit = text.charCodeAt(at)
  if (unit >= 0x30 && unit <= 0x39) return 'digit'
  if (unit >= 0x3400 && unit <= 0x9fff) return 'han'
  if (unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)) return 'space'
  if (isRareHan(unit)) return 'han'
  return unit < 0x2000 && /\p{L}/u.test(char) ? 'latin' : 'other'
}

function isRareHan(unit: number): boolean {
  return (unit >= 0x3005 && unit <= 0x3007) || (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
}
