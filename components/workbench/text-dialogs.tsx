'use client'

import type { PrintedDump } from '@/lib/split/printed'
import type { Saved } from '@/lib/server/articles/commands'
import type { CorrectionQueue } from './correction-queue'
import type { Corrections } from './corrections'
import { ExtractedDialog } from './extracted-dialog'
import { RepairDialog } from './repair-dialog'
import { articleAt, linesOfChoice, type Situation } from './situation'
import { likelyTarget } from './untangle/targets'
import { UntangleDialog } from './untangle/untangle-dialog'
import { useArticleAnswers } from './use-answers'
import type { Deeds, Opened } from './use-deeds'
import type { Focus } from './use-focus'

/** The dialogs in which the text of what is chosen is looked at or mended; at most one of them is open. */
export function TextDialogs({ opened, situation, queue, corrections, printed, language, deeds, focus }: {
  readonly opened: Opened
  readonly situation: Situation
  readonly queue: CorrectionQueue
  readonly corrections: Corrections
  readonly printed: PrintedDump
  readonly language: string
  readonly deeds: Pick<Deeds, 'takeApart' | 'makeHeadline' | 'close'>
  readonly focus: Focus
}) {
  const articleAnswers = useArticleAnswers()
  const { chosen, page, mayWrite, saved } = situation
  const at = articleAt(situation)
  if (chosen === null || opened === null) return null
  if (opened.kind === 'untangle') {
    const lines = Array.from(linesOfChoice(situation)).sort((one, other) => one - other)
    return (
      <UntangleDialog lines={lines.map((line) => ({ line, text: printed.raw.get(line) ?? '' }))} articles={articleAnswers(page)}
        likely={likelyTarget(page, chosen.home)} language={language} onUntangle={deeds.takeApart}
        finalFocus={focus.after} onClose={deeds.close} />
    )
  }
  if (at === null) return null
  const { article } = at
  const own = {
    article, revision: queue.confirmed.revisions[article.id] ?? 1, ready: saved, onClose: deeds.close,
    onSaved: ({ revision, blocks }: Saved) => corrections.textSaved(article.id, revision, blocks),
  }
  if (opened.kind === 'extracted') return <ExtractedDialog {...own} block={chosen.block} printed={printed} mayWrite={mayWrite} language={language} />
  return opened.kind === 'repair' ? <RepairDialog {...own} finalFocus={() => focus.originRef.current} onHeadline={deeds.makeHeadline} /> : null
}
