import { isWide, isWordPart, Sort, sortOf } from '../dump/character'

/** How a line ends, as far as the end of a sentence goes. */
export const Ending = { None: 0, Stop: 1, Ellipsis: 2, Closer: 3, Colon: 4, Comma: 5, Dash: 6 } as const
export type Ending = (typeof Ending)[keyof typeof Ending]

/** What one line tells when it is looked at alone. Widths are in em. */
export interface LineFacts {
  readonly natural: number
  /** The width with every mark squeezed. */
  readonly squeezed: number
  /** Width of what has to stay together at the start of the line: a word, a number, a character with its mark. */
  readonly firstUnit: number
  readonly ending: Ending
  /** Sentence ends before the end of the line. */
  readonly innerStops: number
  /** Commas and the like, the last mark of the line left out. */
  readonly innerCommas: number
  /** By how many quotations and brackets the line is deeper at its end. */
  readonly deepens: number
  readonly stretched: boolean
  readonly han: number
  /** One or two spaces stand between Han characters: wanted ones. */
  readonly parted: boolean
  /** The dump itself indents the line, by two spaces or an ideographic one. */
  readonly indented: boolean
  /** Sort of the first visible character. */
  readonly opens: Sort
  readonly hasBracket: boolean
  /** The words may say something of the line's role: worth a closer look. */
  readonly telling: boolean
}

/** A narrow character is half an em wide, a mark can be squeezed to half an em, a gap beside a number is a quarter. */
const HALF = 0.5
const GAP = 0.25

/** First and last characters of lines whose words tell their role although they hold commas. */
const TELLING_FIRST = '0123456789今明天近日昨本据新中—一二三四五六七八九十①②③④图▲△广责编下上接【圖廣責編轉記據共美法路投來来'
const TELLING_LAST = '摄影图版告攝圖廢废'

/** A full stop that ends no sentence: titles, months, times of day. */
const ABBREVIATED = /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Jr|Sr|Gov|Sen|Rep|Rev|Prof|Capt|Lt|Col|Gen|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b\p{Lu}|[ap]\.m)\.\s*$/u

/** Measures and characterises one line in one pass. */
export function lineFacts(text: string): LineFacts {
  let natural = 0
  let squeezed = 0
  let firstUnit = 0
  let unitClosed = false
  let innerStops = 0
  let commas = 0
  let deepens = 0
  let han = 0
  let gaps = 0
  let spaced = 0
  let hasBracket = false
  let first = -1
  let last = -1
  let ending: Ending = Ending.None
  let before: Sort = Sort.Unseen
  let space = 0
  let leading = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const sort = sortOf(code)
    if (sort === Sort.Unseen) continue
    if (sort === Sort.Space) {
      space++
      if (first < 0) leading += code === 0x3000 ? 2 : 1
      continue
    }
    if (sort === Sort.Han && before === Sort.Han && space === 0 && !isSurrogate(code)) {
      // most of a page; nothing that the steps below look for
      natural++
      squeezed++
      han++
      gaps++
      unitClosed = true
      last = at
      continue
    }
    if (first < 0) first = at
    const wide = isWide(sort)
    const width = widthOf(code, wide)
    const gap = space > 0 && before !== Sort.Unseen && isWordPart(before) !== isWordPart(sort) ? GAP : 0
    const word = space > 0 && !wide && !isWide(before) && before !== Sort.Unseen ? HALF : 0
    natural += width + gap + word
    squeezed += (sort >= Sort.WideOpen && sort <= Sort.WideComma ? HALF : width) + gap / 2 + word
    if (!unitClosed) {
      if (first === at || staysTogether(before, sort, space > 0)) firstUnit += sort === Sort.WideOpen || sort === Sort.WideClose ? HALF : width
      else unitClosed = true
    }
    if (sort === Sort.Han) {
      han++
      if (before === Sort.Han) {
        gaps++
        if (space > 0) spaced++
      }
    }
    if (ending === Ending.Stop) innerStops += last >= 0 && sort !== Sort.WideClose ? 1 : 0
    if (sort === Sort.WideComma) commas++
    if (code === 0xff08 || code === 0x28) hasBracket = true
    if (sort === Sort.WideOpen) deepens++
    else if (sort === Sort.WideClose) deepens--
    ending = endingAfter(ending, sort, code, before)
    before = sort
    last = at
    space = 0
  }
  const firstChar = first < 0 ? '' : text.charAt(first)
  const lastChar = last < 0 ? '' : text.charAt(last)
  const plain = commas + innerStops > 0 && !hasBracket && !TELLING_FIRST.includes(firstChar) && !TELLING_LAST.includes(lastChar)
  return {
    natural, squeezed, firstUnit, ending: han === 0 && ending === Ending.Stop && ABBREVIATED.test(text) ? Ending.Closer : ending, innerStops, innerCommas: commas - (ending === Ending.Comma || ending === Ending.Colon ? 1 : 0), deepens, han, hasBracket,
    stretched: spaced >= 2 && spaced >= gaps * 0.6,
    parted: spaced > 0 && spaced <= 2 && spaced < gaps * 0.4,
    indented: leading >= 2,
    opens: first < 0 ? Sort.Unseen : sortOf(text.charCodeAt(first)),
    telling: first >= 0 && (han === 0 || !plain),
  }
}

/** Natural width of a character in em. Quotation marks are kerned by most papers, by some to half their width. */
function widthOf(code: number, wide: boolean): number {
  if (!wide || isSurrogate(code)) return HALF
  return code >= 0x2018 && code <= 0x201d ? 0.75 : 1
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** Whether the typesetter may not part two neighbours: a word, a number, a mark that may not begin a line. */
function staysTogether(before: Sort, sort: Sort, space: boolean): boolean {
  if (before === Sort.WideOpen) return true
  if (sort >= Sort.WideClose && sort <= Sort.WideComma) return true
  if (space) return false
  return !isWide(before) && !isWide(sort)
}

function endingAfter(previous: Ending, sort: Sort, code: number, before: Sort): Ending {
  switch (sort) {
    case Sort.WideStop:
      return Ending.Stop
    case Sort.NarrowStop:
      return before === Sort.Digit && code === 0x2e ? Ending.Closer : Ending.Stop
    case Sort.WideClose:
      return previous === Ending.Stop || previous === Ending.Ellipsis ? previous : Ending.Closer
    case Sort.WideComma:
      return code === 0xff1a || code === 0xfe13 || code === 0xfe30 ? Ending.Colon : Ending.Comma
    case Sort.WideSign:
      if (code === 0x2026) return Ending.Ellipsis
      return code === 0x2014 || code === 0x2500 ? Ending.Dash : Ending.None
    case Sort.NarrowSign:
      if (code === 0x22 || code === 0x27 || code === 0x29) return previous === Ending.Stop ? Ending.Stop : Ending.Closer
      if (code === 0x3a) return Ending.Colon
      return code === 0x2c || code === 0x3b ? Ending.Comma : Ending.None
    default:
      return Ending.None
  }
}
