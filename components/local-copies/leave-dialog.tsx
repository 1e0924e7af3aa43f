'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import styles from './leave-dialog.module.css'
import { isNothing, removeUnsavedOf } from './unsaved'
import { useUnsaved } from './use-unsaved'

/**
 * Asks before signing out while this browser has work that the server does not: signing out takes it away, so that the
 * next person at this computer cannot read it. Without such work it signs out at once.
 */
export function LeaveDialog({ person, onStay, onLeave }: {
  readonly person: string
  readonly onStay: () => void
  readonly onLeave: () => void
}) {
  const t = useTranslations('common.leave')
  const format = useFormatter()
  const unsaved = useUnsaved(person)
  const [leaving, setLeaving] = useState(false)

  async function leave() {
    setLeaving(true)
    await removeUnsavedOf(person)
    onLeave()
  }
  if (unsaved === null) return null
  const isSaved = isNothing(unsaved)
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onStay() }} title={isSaved ? t('saved-title') : t('title')}
      description={isSaved ? t('saved') : t('about')}>
      <ul className={styles.list}>
        {unsaved.copies.map(({ opening, article, headline, at }) => (
          <li key={opening}>
            <Link href={`/desk/articles/${article}`} onClick={onStay}>{headline || t('untitled')}</Link>{' '}
            <time className={styles.at}>{format.dateTime(new Date(at), { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })}</time>
          </li>
        ))}
        {unsaved.pages.map(({ page, number, count }) => (
          <li key={page}><Link href={`/desk/pages/${page}`} onClick={onStay}>{t('page', { number, count })}</Link></li>
        ))}
      </ul>
      <Actions>
        <Button onClick={onStay}>{t('stay')}</Button>
        <Button look={isSaved ? 'primary' : 'danger'} busy={leaving} onClick={() => void leave()}>
          {isSaved ? t('leave') : t('discard')}
        </Button>
      </Actions>
    </Dialog>
  )
}
