'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { VersionEntry } from '@/lib/server/versions/queries'
import styles from './comparison.module.css'
import type { Restore } from './use-restore'
import { useVersionWords } from './use-version-words'

/** Which two versions stand against each other, with a way to bring back each of them that is not the present one. */
export function ComparedHead({ from, to, entries, restore }: {
  readonly from: VersionEntry | undefined
  readonly to: VersionEntry | undefined
  /** All versions that were read, the newest first. */
  readonly entries: readonly VersionEntry[]
  /** Null for whoever may not restore. */
  readonly restore: Restore | null
}) {
  const t = useTranslations('versions')
  const words = useVersionWords()
  const [asked, setAsked] = useState<VersionEntry | null>(null)
  const steps = asked === null ? 0 : entries.filter(({ revision, step }) => revision > asked.revision && step !== null).length
  const sides = [{ side: 'old', entry: from }, { side: 'new', entry: to }] as const
  return (
    <div className={styles.heads}>
      {sides.map(({ side, entry }) => (
        <div key={side} className={styles.head} data-side={side}>
          <span className={styles.role}>{t(`compare.${side}`)}</span>
          {entry && <span className={styles.version}>{words.moment(entry.at)} · {words.by(entry)} · {entry.name ?? words.cause(entry)}</span>}
          {entry && restore && entry.revision !== entries[0]?.revision && (
            <Button small busy={restore.busy} onClick={() => setAsked(entry)}>{t('restore.deed')}</Button>
          )}
        </div>
      ))}
      {asked && restore && (
        <ConfirmDialog
          open onOpenChange={(open) => { if (!open) setAsked(null) }}
          title={t('restore.title', { time: words.moment(asked.at) })} description={t('restore.about')}
          deed={t('restore.confirm')} busy={restore.busy}
          onConfirm={() => restore.whole(asked, words.moment(asked.at), () => setAsked(null))}
        >
          {steps > 0 && <p className={styles.warning}>{t('restore.steps', { count: steps })}</p>}
        </ConfirmDialog>
      )}
    </div>
  )
}
