'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import styles from './article-editor.module.css'
import { wordsOf } from './conflict'
import { extentOf } from './extent'
import type { LeftCopies } from './use-left-copies'
import { WordsDialog } from './words-dialog'

/** Offers what an earlier opening of the article left unsaved in this browser. Either choice can be taken back. */
export function LeftCopyNotice({ copies: { left, takeUp, discard, takeBack, dismiss }, article, mayTakeUp }: {
  readonly copies: LeftCopies
  /** The article that is open; a copy can be of one that was joined into it. */
  readonly article: string
  /** Where the article takes no text any more, the words can still be copied. */
  readonly mayTakeUp: boolean
}) {
  const t = useTranslations('editor.left-copy')
  const format = useFormatter()
  const [shown, setShown] = useState<string | null>(null)
  if (left === null) return null
  const { copy, fate } = left
  if (fate !== 'offered') {
    const deeds = (
      <span className={styles.deeds}>
        <Button small onClick={takeBack}>{t('take-back')}</Button>
        <Button small look="quiet" onClick={dismiss}>{t('dismiss')}</Button>
      </span>
    )
    return <Notice deed={deeds}>{t(fate)}</Notice>
  }
  const at = format.dateTime(new Date(copy.at), { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
  const deeds = (
    <span className={styles.deeds}>
      {mayTakeUp
        ? <Button small look="primary" onClick={() => takeUp()}>{t('take-up')}</Button>
        : <Button small onClick={() => setShown(wordsOf(copy.blocks))}>{t('copy')}</Button>}
      <Button small onClick={discard}>{t('discard')}</Button>
    </span>
  )
  return (
    <>
      <Notice tone="warning" deed={deeds}>{t(copy.article === article ? 'offered' : 'offered-joined', { at, ...extentOf(copy.base.blocks, copy.blocks) })}</Notice>
      {shown !== null && <WordsDialog words={shown} onClose={() => setShown(null)} />}
    </>
  )
}
