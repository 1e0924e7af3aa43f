'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import styles from './house-style-screen.module.css'
import { changesOf } from './merge-styles'
import type { Decision, StyleConflict } from './use-house-style'

/** Shows what somebody else made of the style in the meantime, and asks what shall become of it and of one's own. */
export function StyleConflictDialog({ conflict: { base, theirs }, onDecide }: {
  readonly conflict: StyleConflict
  readonly onDecide: (decision: Decision) => void
}) {
  const t = useTranslations('desk.house-style')
  const [open, setOpen] = useState(true)
  if (!open) {
    return <Notice tone="danger" deed={<Button small onClick={() => setOpen(true)}>{t('conflict.decide')}</Button>}>{t('conflict.waiting')}</Notice>
  }
  const habit = theirs.style.headlines
  return (
    <Dialog open onOpenChange={setOpen} title={t('conflict.title')} description={t('conflict.about')}>
      <dl className={styles.changes}>
        {changesOf(base.style, theirs.style).map(({ list, added, removed }) => (
          <div key={list}>
            <dt>{t(`parts.${list}.name`)}</dt>
            {added.map((entry) => <dd key={entry}><ins>{t('conflict.added', { entry })}</ins></dd>)}
            {removed.map((entry) => <dd key={entry}><del>{t('conflict.removed', { entry })}</del></dd>)}
          </div>
        ))}
        {habit !== base.style.headlines && (
          <div>
            <dt>{t('parts.headlines.name')}</dt>
            <dd>{t(`habits.${habit ?? 'unset'}`)}</dd>
          </div>
        )}
      </dl>
      <Actions>
        <Button onClick={() => onDecide('theirs')}>{t('conflict.theirs')}</Button>
        <Button onClick={() => onDecide('mine')}>{t('conflict.mine')}</Button>
        <Button look="primary" onClick={() => onDecide('both')}>{t('conflict.both')}</Button>
      </Actions>
    </Dialog>
  )
}
