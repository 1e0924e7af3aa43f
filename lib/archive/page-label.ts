/** The page of a newspaper as a name says it. */
export interface PageLabel {
  readonly number: number
  /** Its name as printed (要闻), or its label where that has a letter (B02); empty where it has neither. */
  readonly name: string
}

/** 第3版, 03版, 第A03版, 第十二版: nothing else is meant. */
const CHINESE = /第?\s*([A-Za-z])?(\d{1,3}|[一二三四五六七八九十]{1,3}|头)\s*版(?!本)/gu
const ENGLISH = /(?<!\p{L})(?:page|pg|p)[-_ .]?()(\d{1,3})(?!\d)/giu
/** A number by itself, perhaps with the letter of its section. */
const BARE = /(?<![A-Za-z0-9])([A-Za-z])?(\d{1,3})(?![A-Za-z0-9])/gu

/** A section has at most so many pages, so that B02 is 102 in whatever order sections come. */
const SECTION = 100
/** Page numbers have three digits, so that there are sections A to J. */
const SECTIONS = 'ABCDEFGHIJ'

/**
 * The page that a part of a path says: null where it says none, `unclear` where it says more than one, or one that no page can have.
 *
 *     03 · A03 · 第3版 要闻 · 第十二版 · page-7
 */
export function pageIn(text: string): PageLabel | 'unclear' | null {
  for (const form of [CHINESE, ENGLISH, BARE]) {
    const found = [...text.matchAll(form)]
    const pages = found.map((match) => labelOf(match, text))
    if (pages.length === 0) continue
    const [first = null] = pages
    return first !== null && pages.every((page) => page?.number === first.number) ? first : 'unclear'
  }
  return null
}

function labelOf(match: RegExpExecArray, text: string): PageLabel | null {
  const [whole, letter = '', digits = ''] = match
  const number = pageNumber(letter.toUpperCase(), numberOf(digits))
  if (number === null) return null
  const name = nameAfter(text.slice(match.index + whole.length))
  return { number, name: name || (letter === '' ? '' : `${letter.toUpperCase()}${digits}`) }
}

function pageNumber(letter: string, number: number): number | null {
  if (number < 1) return null
  if (letter === '') return number
  const section = SECTIONS.indexOf(letter)
  return section < 0 || number >= SECTION ? null : section * SECTION + number
}

/** Where Chinese words follow the number, they are the page's name. */
function nameAfter(text: string): string {
  const words = /^[\s\-_.:：·]*([\p{L}\p{N}、]{1,40})/u.exec(text)?.[1] ?? ''
  return /^\p{Script=Han}/u.test(words) ? words : ''
}

const NUMERALS = '零一二三四五六七八九'

/** 7, 07, 七, 十二, 二十, 二十一; 头 is the first. */
function numberOf(digits: string): number {
  if (digits === '头') return 1
  if (/^\d/u.test(digits)) return Number(digits)
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['零', digits]
  return (tens === '' ? 1 : NUMERALS.indexOf(tens ?? '')) * 10 + Math.max(0, NUMERALS.indexOf(ones || '零'))
}
