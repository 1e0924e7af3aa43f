'use client'

import { useTranslations } from 'use-intl'
import { useStepName } from '@/components/workflow/use-step-name'
import { ROLES } from '@/lib/editorial/actor'
import { PROOF_LEVELS } from '@/lib/editorial/workflow/proof-level'

/** What a value of a field is called in the language of the screen, where it is one of Galley's own; else the value as it was written down. */
export function useValueWords(): (field: string | undefined, value: string) => string {
  const roles = useTranslations('common.role')
  const levels = useTranslations('workflow.levels')
  const stepName = useStepName()
  return (field, value) => {
    const role = field === 'role' ? ROLES.find((one) => one === value) : undefined
    if (role) return roles(role)
    const level = field === 'level' ? PROOF_LEVELS.find((one) => one === value) : undefined
    if (level) return levels(level)
    return field === 'step' ? stepName({ id: value, name: '' }) : value
  }
}
