import { type CharacterSort, sortAt } from './characters'
import { markPairs, type MarkPairs } from './mark-pairs'
import type { ProofCheck, SlipRange } from './slip'

const WIDE: Readonly<Record<string, string>> = {
  ',': '，', '.': '。', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）', '"': '”',
}

/**
 * Half-width marks among Han, where Chinese type has full-width ones.
 *
 *     江水涨了,渡船停航.   →  江水涨了，渡船停航。
 *     他说:"走吧"        →  他说：“走吧”
 *     3.5米、12:30、1,000元、www.galley.example    marks of numbers and addresses: left alone
 *     1.渡口              a numbered item: left alone
 *     约翰.史密斯          a stop or a dot of a name? only a person can know
 *
 * A mark is judged by the nearest characters that are no marks themselves, so that one that was put right does not
 * change what the next one is.
 */
export const halfWidth: ProofCheck = {
  kind: 'half-width',
  find(text) {
    if (!/[,.:;?!()"]/.test(text)) return []
    const scene = { text, before: nearest(text, 1), after: nearest(text, -1), pairs: markPairs(text) }
    const addresses = addressesOf(text)
    const slips: SlipRange[] = []
    for (let at = 0; at < text.length; at++) {
      if (WIDE[text[at] ?? ''] === undefined || addresses[at] === 1) continue
      const to = text[at] === '.' ? endOfDots(text, at) : at + 1
      const suggestion = inFullWidth(scene, at, to)
      if (suggestion !== undefined) slips.push({ kind: 'half-width', from: at, to, suggestion })
      at = to - 1
    }
    return slips
  },
}

interface Scene {
  readonly text: string
  readonly before: readonly CharacterSort[]
  readonly after: readonly CharacterSort[]
  readonly pairs: MarkPairs
}

/** For each place, the sort of the nearest character on one side that is no mark. */
function nearest(text: string, step: 1 | -1): readonly CharacterSort[] {
  const sorts = new Array<CharacterSort>(text.length).fill('edge')
  let last: CharacterSort = 'edge'
  for (let at = step === 1 ? 0 : text.length - 1; at >= 0 && at < text.length; at += step) {
    sorts[at] = last
    const sort = sortAt(text, at)
    if (sort !== 'mark') last = sort
  }
  return sorts
}

/** The full-width form of the mark, null where it is a slip but nobody can tell of what, undefined where it is none. */
function inFullWidth(scene: Scene, at: number, to: number): string | null | undefined {
  const { text, before, after } = scene
  const mark = text[at] ?? ''
  const left = before[at] === 'han'
  const right = after[at] === 'han'
  switch (mark) {
    case '.': return ofDots(scene, at, to)
    case '?':
    case '!': return left ? WIDE[mark] : undefined
    case '(':
    case ')': return isAmongHan(scene, at) ? WIDE[mark] : undefined
    case '"': return isAmongHan(scene, at) ? quoteAt(scene, at) : undefined
    default: return left || right ? WIDE[mark] : undefined
  }
}

/** 甲. at an end is a full stop, 甲...is an ellipsis, 甲.乙 is either a stop or the dot of a foreign name. */
function ofDots({ text, before, after }: Scene, at: number, to: number): string | null | undefined {
  const next = sortAt(text, to)
  if (to - at > 2) return before[at] === 'han' || after[to - 1] === 'han' ? '……' : undefined
  if (to - at === 2 || before[at] !== 'han' || next === 'latin' || next === 'digit') return undefined
  return next === 'han' ? null : '。'
}

function endOfDots(text: string, at: number): number {
  let to = at
  while (text[to] === '.') to++
  return to
}

/** Whether brackets or quotes, taken as a pair, have Han beside or within them. f(x) among Han keeps its own. */
function isAmongHan({ text, before, after, pairs }: Scene, at: number): boolean {
  const partner = pairs.partner.get(at)
  if (partner === undefined) return !isInch(text, at) && (before[at] === 'han' || (after[at] === 'han' && text[at] !== ')'))
  const [open, close] = at < partner ? [at, partner] : [partner, at]
  const within = after[open] === 'han' || before[close] === 'han'
  const sort = sortAt(text, open - 1)
  if (sort === 'latin' || sort === 'digit') return within
  return within || before[open] === 'han' || after[close] === 'han'
}

/** The sign of an inch. */
function isInch(text: string, at: number): boolean {
  return text[at] === '"' && sortAt(text, at - 1) === 'digit'
}

function quoteAt({ pairs }: Scene, at: number): string | null {
  const partner = pairs.partner.get(at)
  return partner === undefined ? null : at < partner ? '“' : '”'
}

/** Which places belong to an address of the net or of a mailbox; a mark at its end belongs to the sentence. */
function addressesOf(text: string): Uint8Array {
  const places = new Uint8Array(text.length)
  for (const { 0: run, index } of text.matchAll(/[!-~]+/g)) {
    if (!/:\/\/|www\.|@/i.test(run)) continue
    let end = run.length
    while (end > 0 && WIDE[run[end - 1] ?? ''] !== undefined) end--
    places.fill(1, index, index + end)
  }
  return places
}
