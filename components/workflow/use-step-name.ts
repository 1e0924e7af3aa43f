'use client'

import { useTranslations } from 'use-intl'
import { type ChainStep, isOwnStep } from '@/lib/editorial/workflow/chain'

/** What a step of a chain is called: by its title, or, for one that Galley brings along, in the language of the screen. */
export function useStepName(): (step: Pick<ChainStep, 'id' | 'name'>) => string {
  const t = useTranslations('workflow.steps')
  return ({ id, name }) => name || (isOwnStep(id) ? t(id) : id)
}
