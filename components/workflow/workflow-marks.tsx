'use client'

import { useTranslations } from 'use-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import type { ProofLevel } from '@/lib/editorial/workflow/proof-level'
import type { ArticleState, Progress, Said } from '@/lib/editorial/workflow/progress'
import { useStepName } from './use-step-name'

const LEVEL_TONES: Readonly<Record<ProofLevel, Tone>> = {
  'not-proofread': 'plain', problematic: 'danger', proofread: 'note', validated: 'good',
}
const STATE_TONES: Readonly<Record<ArticleState, Tone>> = {
  untouched: 'plain', 'under-way': 'note', refused: 'danger', reopened: 'warning', 'signed-off': 'good',
}

/** How far an article was proofread. */
export function LevelBadge({ level }: { readonly level: ProofLevel }) {
  const t = useTranslations('workflow.levels')
  return <Badge tone={LEVEL_TONES[level]}>{t(level)}</Badge>
}

/** Where an article is in its chain; of a chain of several steps also which one is next. */
export function StateBadge({ progress: { state, steps, next } }: { readonly progress: Progress<Said> }) {
  const t = useTranslations('workflow')
  const nameOf = useStepName()
  const open = steps.length > 1 && next !== null && state !== 'refused'
  return (
    <Badge tone={STATE_TONES[state]}>
      {t(`states.${state}`)}{open && <span> · {t('next', { step: nameOf(next) })}</span>}
    </Badge>
  )
}
