import type { BlockRole } from '@/lib/article/block'
import { type Excerpt, excerptOf } from '@/lib/article/find'
import { printOf } from '@/lib/article/proof/print'
import { proofread, proofreadText } from '@/lib/article/proof/proofread'
import type { Slip, SlipKind, SlipRange } from '@/lib/article/proof/slip'
import type { ArticleText } from '../article-texts'

/** A slip with the text it stands in. */
export interface FoundSlip {
  /** Tells slips of one article apart, and stays as long as its words do. */
  readonly key: string
  readonly slip: Slip
  readonly text: ArticleText
  readonly print: string
  readonly excerpt: Excerpt
}

/** A text with more slips than this is no text to correct one by one; the first are shown, and more as they go. */
export const MOST_SHOWN = 300

/** How many characters are shown on either side. */
const BESIDE = 10

/** Finds the slips of an article again and again, and looks anew only at texts that have changed. */
export type Proofreader = (texts: readonly ArticleText[]) => readonly FoundSlip[]

export function openProofreader(): Proofreader {
  let known = new Map<string, readonly SlipRange[]>()
  return (texts) => {
    const next = new Map<string, readonly SlipRange[]>()
    const slipsOf = (text: string, role: BlockRole): readonly SlipRange[] => {
      const name = `${role} ${text}`
      const slips = next.get(name) ?? known.get(name) ?? proofreadText(text, role)
      next.set(name, slips)
      return slips
    }
    const slips = proofread(texts, slipsOf)
    known = next
    return withTexts(texts, slips.slice(0, MOST_SHOWN))
  }
}

function withTexts(texts: readonly ArticleText[], slips: readonly Slip[]): readonly FoundSlip[] {
  const byId = new Map(texts.map((text) => [text.id, text]))
  const times = new Map<string, number>()
  return slips.flatMap((slip): FoundSlip[] => {
    const text = byId.get(slip.block)
    if (!text) return []
    const print = printOf(text.text, slip)
    const time = (times.get(print) ?? 0) + 1
    times.set(print, time)
    return [{ key: `${print}#${time}`, slip, text, print, excerpt: excerptOf(text.text, slip, BESIDE) }]
  })
}

/** How many slips there are of each kind, in the order in which the kinds first come. */
export function countKinds(slips: readonly FoundSlip[]): readonly (readonly [SlipKind, number])[] {
  const counts = new Map<SlipKind, number>()
  for (const { slip } of slips) counts.set(slip.kind, (counts.get(slip.kind) ?? 0) + 1)
  return [...counts]
}

/** The name of the sentence that says what a slip is; where nobody can know what to do, it says what to look at. */
export function sentenceOf({ kind, suggestion }: SlipRange) {
  return suggestion === null ? (`open.${kind}` as const) : (`says.${kind}` as const)
}
