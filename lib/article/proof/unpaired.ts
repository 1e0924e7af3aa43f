import { sortAt } from './characters'
import { closerOf, markPairs, type MarkPairs, mayClose, openerOf } from './mark-pairs'
import type { ProofCheck, SlipRange } from './slip'

/**
 * Quotes and brackets without their other half.
 *
 *     他说：“船来了。        the closing one is missing
 *           ^
 *     他说“船来了“，就走。   turned the wrong way round  →  ”
 *               ^
 *
 * Quotes that run over several paragraphs are looked at in `running-quotes.ts`, which sees more than one text.
 */
export const unpaired: ProofCheck = {
  kind: 'unpaired',
  find(text) {
    const { alone, partner } = markPairs(text)
    const slips: SlipRange[] = []
    let turnedNext = false
    for (const [index, mark] of alone.entries()) {
      const next = alone[index + 1]
      const turned: SlipRange | null = turnedNext || next?.level !== mark.level ? null : turnedRound(text, partner, mark.at, next.at)
      if (!turnedNext) slips.push(turned ?? { kind: 'unpaired', from: mark.at, to: mark.at + 1, suggestion: null })
      turnedNext = turned !== null
    }
    return slips
  },
}

/** Two equal marks that stand alone one after the other make one pair, of which one looks the wrong way. */
function turnedRound(text: string, partner: MarkPairs['partner'], at: number, next: number): SlipRange | null {
  const mark = text[at] ?? ''
  if (mark !== text[next] || mark === '"' || isUncertain(text, partner, at, next)) return null
  const closer = closerOf(mark)
  if (closer !== undefined) return { kind: 'unpaired', from: next, to: next + 1, suggestion: mark === '(' ? ')' : mark === '[' ? ']' : closer }
  return { kind: 'unpaired', from: at, to: at + 1, suggestion: mark === ')' ? '(' : mark === ']' ? '[' : (openerOf(mark) ?? null) }
}

/**
 * Whether the pair would not be one after all: the closing mark would be an apostrophe (‘B‘the), or between the two is an
 * apostrophe, a straight quote, a sign of an inch or an item's bracket that an opening one would take for its own (’，a’ 。’).
 */
function isUncertain(text: string, partner: MarkPairs['partner'], at: number, next: number): boolean {
  const closer = closerOf(text[at] ?? '')
  if (closer !== undefined) return closer === '’' && sortAt(text, next - 1) === 'latin' && sortAt(text, next + 1) === 'latin'
  for (let between = at + 1; between < next; between++) {
    const char = text[between] ?? ''
    if ((char === '"' || !partner.has(between)) && mayClose(char, text[at] ?? '')) return true
  }
  return false
}
