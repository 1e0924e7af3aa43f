'use client'

import { useTranslations } from 'use-intl'
import type { Failure } from '@/lib/server/errors'

/** Says a failure of the server in a sentence of `messages/<language>/errors.json`. */
export function useFailure(): (failure: Failure) => string {
  const t = useTranslations('errors')
  return ({ code, values }) => (t.has(code as 'defect') ? t(code as 'defect', values) : t('defect'))
}
