'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SignedOutNotice } from '@/components/desk/signed-out-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Trouble } from './autosave'
import styles from './article-editor.module.css'
import { WordsDialog } from './words-dialog'

/**
 * Says what a person has to do before what they typed can be saved: sign in again, or take their words to where the article
 * went. The article that it was joined into offers them by itself.
 */
export function SaveTrouble({ trouble, joinedInto, words, onRetry }: {
  readonly trouble: Trouble | null
  readonly joinedInto: string | null
  readonly words: () => string
  readonly onRetry: () => void
}) {
  const t = useTranslations('editor.trouble')
  const [shown, setShown] = useState<string | null>(null)
  if (trouble === 'signed-out') return <SignedOutNotice onSignedIn={onRetry}>{t('signed-out')}</SignedOutNotice>
  if (trouble !== 'gone') return null
  const deeds = (
    <span className={styles.deeds}>
      {joinedInto !== null && <Link href={`/desk/articles/${joinedInto}`}>{t('joined-there')}</Link>}
      <Button small onClick={() => setShown(words())}>{t('copy')}</Button>
    </span>
  )
  return (
    <>
      <Notice tone="danger" deed={deeds}>{t(joinedInto === null ? 'gone' : 'joined')}</Notice>
      {shown !== null && <WordsDialog words={shown} onClose={() => setShown(null)} />}
    </>
  )
}
