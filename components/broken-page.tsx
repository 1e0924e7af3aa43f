'use client'

import { useTranslations } from 'use-intl'
import { Button } from './ui/button'
import { EmptyState } from './ui/empty-state'
import { LonePage } from './ui/lone-page'

/** Stands in for a screen that failed. `digest` is the number under which the failure was logged. */
export function BrokenPage({ digest, onRetry }: { readonly digest: string | undefined; readonly onRetry: () => void }) {
  const t = useTranslations('common.broken')
  return (
    <LonePage>
      <EmptyState title={t('title')} deed={<Button onClick={onRetry}>{t('deed')}</Button>}>
        {t('text', { digest: digest ?? 'none' })}
      </EmptyState>
    </LonePage>
  )
}
