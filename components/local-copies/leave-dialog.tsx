'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { removeCopiesOf } from './copy-store'
import styles from './leave-dialog.module.css'
import { useCopies } from './use-copies'

/**
 * Asks before signing out while this browser has text that the server does not: signing out takes it away, so that the
 * next person at this computer cannot read it. Without such text it signs out at once.
 */
export function LeaveDialog({ person, onStay, onLeave }: {
  readonly person: string
  readonly onStay: () => void
  readonly onLeave: () => void
}) {
  const t = useTranslations('common.leave')
  const format = useFormatter()
  const copies = useCopies(person)
  const [leaving, setLeaving] = useState(false)

  async function leave() {
    setLeaving(true)
    await removeCopiesOf(person).catch(() => {})
    onLeave()
  }
  if (copies === null) return null
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onStay() }} title={copies.length > 0 ? t('title') : t('saved-title')}
      description={copies.length > 0 ? t('about') : t('saved')}>
      <ul className={styles.list}>
        {copies.map(({ opening, article, headline, at }) => (
          <li key={opening}>
            <Link href={`/desk/articles/${article}`} onClick={onStay}>{headline || t('untitled')}</Link>{' '}
            <time className={styles.at}>{format.dateTime(new Date(at), { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })}</time>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onClick={onStay}>{t('stay')}</Button>
        <Button look={copies.length > 0 ? 'danger' : 'primary'} busy={leaving} onClick={() => void leave()}>
          {copies.length > 0 ? t('discard') : t('leave')}
        </Button>
      </Actions>
    </Dialog>
  )
}
