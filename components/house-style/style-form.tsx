'use client'

import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import { STYLE_LISTS } from '@/lib/server/titles/schema'
import styles from './house-style-screen.module.css'
import { StyleConflictDialog } from './style-conflict-dialog'
import { StyleFields } from './style-fields'
import type { OpenStyle } from './use-house-style'

/** The fields of a house style, and whether they are saved. Control and S saves, as everywhere else. */
export function StyleForm({ style, language, mayChange }: {
  readonly style: OpenStyle
  readonly language: string
  readonly mayChange: boolean
}) {
  const t = useTranslations('desk.house-style')
  const { saving, busy, failure, conflict } = style

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wrong = STYLE_LISTS.find((list) => style.faults[list])
    if (wrong === undefined) return style.save()
    style.judge(STYLE_LISTS)
    event.currentTarget.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
  }

  function saveByKey(event: KeyboardEvent<HTMLFormElement>) {
    if (isComposing(event.nativeEvent) || chordOf(event) !== 'Mod+S') return
    event.preventDefault()
    if (!busy) event.currentTarget.requestSubmit()
  }

  return (
    <form method="post" className={styles.form} onSubmit={submit} onKeyDown={mayChange ? saveByKey : undefined}>
      {!mayChange && <Notice>{t('viewer')}</Notice>}
      <StyleFields style={style} language={language} mayChange={mayChange} />
      {mayChange && (
        <div className={styles.foot}>
          <FailureNotice failure={failure} />
          {conflict && <StyleConflictDialog conflict={conflict} onDecide={style.decide} />}
          <div className={styles.save}>
            <SaveState state={saving} />
            <Button type="submit" look="primary" busy={busy} aria-keyshortcuts="Control+S Meta+S">{t('save')}</Button>
          </div>
        </div>
      )}
    </form>
  )
}
