import { sortAt } from './characters'

/** Marks that come in pairs, by the closing one that each opening one waits for. Half and full width go together. */
const CLOSER: Readonly<Record<string, string>> = {
  '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉', '（': '）', '(': '）', '【': '】', '〔': '〕', '［': '］', '[': '］',
}
const FULL: Readonly<Record<string, string>> = { ')': '）', ']': '］' }
const CLOSERS = new Set(Object.values(CLOSER))

/** 1） a) 三）: an item's number has a closing bracket alone. */
const ITEM = /(?:^|[\s，。；：、！？,;:])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/
/** The longest number with what stands before it. */
const ITEM_LENGTH = 5

/** A mark without its other half. Two on one level have nothing open between them that is not closed there, too. */
export interface LoneMark {
  readonly at: number
  readonly level: number
}

/** Which marks of a text belong together, both ways, and which stand alone, in order. */
export interface MarkPairs {
  readonly partner: ReadonlyMap<number, number>
  readonly alone: readonly LoneMark[]
}

/** The level of what is left open at the end, of what stands outside everything, and of what an outer pair cut off. */
const LEFT_OPEN = -1
const OUTSIDE = -2
const CUT_OFF = Number.NaN

/** The closing mark that an opening one waits for; undefined for any other character. */
export function closerOf(mark: string): string | undefined {
  return CLOSER[mark]
}

/** The opening mark of a closing one; undefined for any other character. */
export function openerOf(mark: string): string | undefined {
  return Object.keys(CLOSER).find((opener) => CLOSER[opener] === (FULL[mark] ?? mark))
}

/** Whether a mark can close what `closer` closes: half and full width alike, and a straight quote for a curly one. */
export function mayClose(mark: string, closer: string): boolean {
  return (FULL[mark] ?? mark) === (FULL[closer] ?? closer) || (mark === '"' && closer === '”')
}

/**
 * Pairs the quotes and brackets of a text as they nest. A closing mark that the innermost open one does not wait for
 * closes an outer one, and what is open within stands alone. A straight quote opens or closes, whichever is possible.
 * What is an apostrophe, the sign of an inch or the bracket of an item's number is no mark of a pair.
 */
export function markPairs(text: string): MarkPairs {
  const partner = new Map<number, number>()
  const alone: LoneMark[] = []
  const open: { readonly at: number; readonly closer: string }[] = []
  const waiting = new Map<string, number>()
  const isOpen = (closer: string) => (waiting.get(closer) ?? 0) > 0
  const wait = (closer: string, by: number) => waiting.set(closer, (waiting.get(closer) ?? 0) + by)

  function close(at: number, closer: string): void {
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      wait(top.closer, -1)
      if (top.closer !== closer) {
        alone.push({ at: top.at, level: CUT_OFF })
        continue
      }
      partner.set(top.at, at).set(at, top.at)
      return
    }
  }
  function begin(at: number, closer: string): void {
    open.push({ at, closer })
    wait(closer, 1)
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '"') {
      if (isOpen('”')) close(at, '”')
      else if (sortAt(text, at - 1) !== 'digit') begin(at, '”')
      continue
    }
    const closer = CLOSER[char]
    if (closer !== undefined) begin(at, closer)
    const shut = FULL[char] ?? char
    if (!CLOSERS.has(shut) || isApostrophe(text, at, isOpen('’'))) continue
    if (isOpen(shut)) close(at, shut)
    else if (shut !== '）' || !ITEM.test(text.slice(Math.max(at - ITEM_LENGTH, 0), at))) alone.push({ at, level: open.at(-1)?.at ?? OUTSIDE })
  }
  const left = open.map((one) => ({ at: one.at, level: LEFT_OPEN }))
  return { partner, alone: [...alone, ...left].sort((one, other) => one.at - other.at) }
}

/** don’t, the boys’ boat: behind a letter, ’ closes only what is open, and between two letters not even that. */
function isApostrophe(text: string, at: number, isOpen: boolean): boolean {
  if (text[at] !== '’') return false
  const before = sortAt(text, at - 1)
  const after = sortAt(text, at + 1)
  if (!isOpen) return before === 'latin' || after === 'latin' || after === 'digit'
  return before === 'latin' && after === 'latin'
}
