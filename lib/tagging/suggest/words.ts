/** A text with the places at which its words begin. */
export interface Words {
  readonly text: string
  /** 1 where a word begins, and at the end of the text. */
  readonly starts: Uint8Array
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** Between these a word ends, whatever stands around them: behind the end of a sentence or a space, where a word begins. */
const SURE_END = /(?<=[。！？\s])(?=[\p{L}\p{N}])/gu
/** The engine copies the whole of what it segments for each word, so that a text is given to it in pieces of at least so many characters. */
const PIECE = 500

/** A text cut into words once; names that no dictionary has come as single characters. */
export function wordsOf(text: string): Words {
  const starts = new Uint8Array(text.length + 1)
  let from = 0
  for (const to of pieceEnds(text)) {
    for (const { index, segment } of SEGMENTER.segment(text.slice(from, to))) {
      starts[from + index] = 1
      // 厂和县里: the dictionary has a county of this name
      if (segment === '和县') starts[from + index + 1] = 1
    }
    from = to
  }
  starts[text.length] = 1
  return { text, starts }
}

function pieceEnds(text: string): number[] {
  const ends: number[] = []
  if (text.length > PIECE) {
    for (const { index } of text.matchAll(SURE_END)) if (index - (ends.at(-1) ?? 0) >= PIECE) ends.push(index)
  }
  return [...ends, text.length]
}

/** Where the word that begins at or holds `at` ends. */
export function wordEnd({ text, starts }: Words, at: number): number {
  let end = at + 1
  while (end < text.length && starts[end] !== 1) end += 1
  return Math.min(end, text.length)
}

/** Where the word that ends at or holds the character before `end` begins. */
export function wordStart({ starts }: Words, end: number): number {
  let start = end - 1
  while (start > 0 && starts[start] !== 1) start -= 1
  return Math.max(start, 0)
}

/** Whether a word begins here, or the text ends. */
export function isBoundary({ starts }: Words, at: number): boolean {
  return starts[at] === 1
}

/** Whether a character is Han, of the basic plane; rarer ones are no part of a name here. */
export function isHan(char: string | undefined): boolean {
  const code = char === undefined ? 0 : char.charCodeAt(0)
  return code >= 0x3400 && code <= 0x9fff || code >= 0xf900 && code <= 0xfaff
}

/** Whether all characters of a stretch are Han. */
export function isAllHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isHan(text.charAt(at))) return false
  return true
}
