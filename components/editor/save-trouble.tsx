'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Trouble } from './autosave'
import styles from './article-editor.module.css'
import { WordsDialog } from './words-dialog'

/** Says what a person has to do before what they typed can be saved: sign in again, or take their words elsewhere. */
export function SaveTrouble({ trouble, words, onRetry }: {
  readonly trouble: Trouble | null
  readonly words: () => string
  readonly onRetry: () => void
}) {
  const t = useTranslations('editor.trouble')
  const [shown, setShown] = useState<string | null>(null)
  if (trouble === 'signed-out') {
    const deeds = (
      <span className={styles.deeds}>
        <ButtonLink small href="/sign-in?next=/desk" target="_blank">{t('sign-in')}</ButtonLink>
        <Button small onClick={onRetry}>{t('signed-in')}</Button>
      </span>
    )
    return <Notice tone="danger" deed={deeds}>{t('signed-out')}</Notice>
  }
  if (trouble !== 'gone') return null
  return (
    <>
      <Notice tone="danger" deed={<Button small onClick={() => setShown(words())}>{t('copy')}</Button>}>{t('gone')}</Notice>
      {shown !== null && <WordsDialog words={shown} onClose={() => setShown(null)} />}
    </>
  )
}
