'use client'

import { useTranslations } from 'use-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import styles from './signed-out-notice.module.css'

/** Says that nothing is saved before its person is signed in again, for which another tab opens, so that this one stays. */
export function SignedOutNotice({ children, onSignedIn }: {
  /** What becomes of the work meanwhile, as a sentence. */
  readonly children: string
  readonly onSignedIn: () => void
}) {
  const t = useTranslations('common.sign-in-again')
  return (
    <Notice tone="danger" deed={
      <span className={styles.deeds}>
        <ButtonLink small href="/sign-in?next=/desk" target="_blank">{t('link')}</ButtonLink>
        <Button small onClick={onSignedIn}>{t('done')}</Button>
      </span>
    }>
      {children}
    </Notice>
  )
}
