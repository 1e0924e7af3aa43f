import type { BenchDeed } from './deeds'
import type { Situation } from './situation'

/** Why a deed does not fit now; null where it does. */
export type WhyNot = 'may-not' | 'none-left' | 'nothing-chosen' | 'not-here'

export function whyNot(deed: BenchDeed, situation: Situation): WhyNot | null {
  if (deed.when(situation)) return null
  if (!situation.mayCorrect && deed.does !== 'choose' && deed.does !== 'edit') return 'may-not'
  if ((deed.group === 'page' && deed.does !== 'menu') || deed.id.endsWith('-doubt')) return 'none-left'
  return situation.chosen === null ? 'nothing-chosen' : 'not-here'
}
