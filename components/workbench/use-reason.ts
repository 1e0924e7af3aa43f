'use client'

import { useTranslations } from 'use-intl'
import type { Doubt } from '@/lib/reading/reading'

/** So many pieces of evidence are named: a line has room for no more. */
const MOST_EVIDENCE = 2

/**
 * Says what is doubtful about a place: what else it could be, with the evidence for that; else the reader's own reason,
 * else what sort of doubt it is. Readings made by earlier versions know no other reading.
 */
export function useReason(): (doubt: Doubt) => string {
  const t = useTranslations('workbench')
  return ({ kind, why, instead, evidence = [] }) => {
    const reason = `doubt-reasons.${why}` as 'doubt-reasons.no-headline'
    const other = `could-be.${instead}` as 'could-be.body'
    const doubt = instead && t.has(other) ? t(other) : t.has(reason) ? t(reason) : t(`doubt-kinds.${kind}`)
    const named = evidence.map((name) => `evidence.${name}` as 'evidence.likeness').filter((key) => t.has(key))
    if (named.length === 0) return doubt
    return t('doubt-evidence', { doubt, evidence: named.slice(0, MOST_EVIDENCE).map((key) => t(key)).join(t('evidence-comma')) })
  }
}
