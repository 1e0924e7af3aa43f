'use client'

import { useTranslations } from 'use-intl'
import type { Doubt } from '@/lib/reading/reading'

/** Says why a place is doubtful: the reader's own reason, else what sort of doubt it is. */
export function useReason(): (doubt: Doubt) => string {
  const t = useTranslations('workbench')
  return ({ kind, why }) => {
    const key = `doubt-reasons.${why}` as 'doubt-reasons.no-headline'
    return t.has(key) ? t(key) : t(`doubt-kinds.${kind}`)
  }
}
