import type { ProofCheck, SlipRange } from './slip'

/** Full stops typed for an ellipsis: from this many on. */
const ELLIPSIS_STOPS = 3

/**
 * A mark that stands twice, or two marks where only one can be meant.
 *
 *     江水涨了，，渡船停了。。   →  江水涨了，渡船停了。
 *     他想了想。。。            →  他想了想……
 *     江水涨了，。              which of the two only a person can know
 *     走吧！！  什么？！         lawful
 */
export const doubledMarks: ProofCheck = {
  kind: 'doubled-mark',
  find: (text) => Array.from(text.matchAll(/[，、；：。,]{2,}|“{2,}|”{2,}/g), ({ 0: run, index }): SlipRange => (
    { kind: 'doubled-mark', from: index, to: index + run.length, suggestion: oneOf(run) }
  )),
}

function oneOf(run: string): string | null {
  const wide = new Set(run.replaceAll(',', '，'))
  if (wide.size > 1) return null
  if (run.startsWith('。') && run.length >= ELLIPSIS_STOPS) return '……'
  return run.includes('，') ? '，' : (run[0] ?? null)
}
