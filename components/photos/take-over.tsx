'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import styles from './photo.module.css'

/** Words that a field could say, where they come from, and the button that takes them over. */
export function TakeOver({ from, field, words, onTake }: {
  readonly from: string
  readonly field: string
  readonly words: string
  readonly onTake: () => void
}) {
  const t = useTranslations('photos.one')
  return (
    <div className={styles.other}>
      <p><span className={styles.from}>{from}</span> {words}</p>
      <Button small onClick={onTake}>{t('take')}<span className="visually-hidden">{t('take-as', { field, words })}</span></Button>
    </div>
  )
}
