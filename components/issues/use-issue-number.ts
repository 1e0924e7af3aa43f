'use client'

import { useTranslations } from 'use-intl'

/** Writes an issue number: a plain one with the words around it, one that brings its own words as it was printed. */
export function useIssueNumber(): (number: string | null) => string | null {
  const t = useTranslations('desk')
  return (number) => (number !== null && /^\d+$/.test(number) ? t('issue-number', { number }) : number)
}
