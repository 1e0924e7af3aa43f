import type { ProofCheck, SlipRange } from './slip'

/**
 * English words that are not doubled on purpose. Names (Bora Bora), words of force (very very) and those that meet in
 * good sentences (had had, that that, her her, in in) are not among them.
 */
const WORDS = new Set(
  'a an the of to at and or for with by from was were are be been their our my his we they he she but not if as its these those'.split(' '),
)

/** Below this many characters Chinese doubles on purpose: 研究研究, 一小团一小团. */
const SHORTEST_PHRASE = 4
/** A phrase that an extractor printed twice is seldom longer, and looking for each length takes time. */
const LONGEST_PHRASE = 12

/**
 * A word that stands twice: of English, or a phrase of Han.
 *
 *     down to the the river             →  down to the river
 *     在江村渡口在江村渡口停航            →  在江村渡口停航
 *     一大团一大团、加油加油加油加油       lawful
 */
export const doubledWords: ProofCheck = {
  kind: 'doubled-word',
  find(text) {
    const latin = /[a-z]/i.test(text) ? doubledLatin(text) : []
    const han = doubledHan(text)
    return latin.length === 0 ? han : [...latin, ...han].sort((one, other) => one.from - other.from)
  },
}

function doubledLatin(text: string): SlipRange[] {
  const slips: SlipRange[] = []
  let last: { readonly word: string; readonly from: number; readonly to: number } | null = null
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)) {
    const to = index + word.length
    const doubled = last !== null && WORDS.has(word) && last.word.toLowerCase() === word && /^\s+$/.test(text.slice(last.to, index))
    if (last === null || !doubled) {
      last = { word, from: index, to }
      continue
    }
    if (slips.at(-1)?.from === last.from) slips.pop()
    slips.push({ kind: 'doubled-word', from: last.from, to, suggestion: last.word })
    last = { ...last, to }
  }
  return slips
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x3400 && unit <= 0x9fff
}

/** For each length, counts how long the text has been equal to itself so many characters on. */
function doubledHan(text: string): SlipRange[] {
  const found: SlipRange[] = []
  for (let length = SHORTEST_PHRASE; length <= LONGEST_PHRASE; length++) {
    let same = 0
    for (let at = 0; at + length < text.length; at++) {
      same = isHan(text, at) && text.charCodeAt(at) === text.charCodeAt(at + length) ? same + 1 : 0
      if (same === 0 || same % length !== 0) continue
      // What stands three times is one slip, and was found when it stood twice.
      const from = at + 1 - same
      const phrase = text.slice(from, from + length)
      if (same > length && found.at(-1)?.from === from) found.pop()
      if (!phrase.startsWith('一') && !isRepetition(phrase)) found.push({ kind: 'doubled-word', from, to: at + 1 + length, suggestion: phrase })
    }
  }
  return apart(found)
}

/** Whether a phrase is a shorter one several times over: a cry, not a slip. */
function isRepetition(phrase: string): boolean {
  return (phrase + phrase).indexOf(phrase, 1) < phrase.length
}

/** The first of those that overlap. */
function apart(slips: SlipRange[]): SlipRange[] {
  let end = 0
  return slips.sort((one, other) => one.from - other.from || one.to - other.to).filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}
