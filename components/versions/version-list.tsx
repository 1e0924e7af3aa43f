'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import type { VersionEntry } from '@/lib/server/versions/queries'
import { changeOf, type Pair } from './pair'
import { daysOf, isMomentEntry } from './sittings'
import { useVersionWords } from './use-version-words'
import { VersionRow } from './version-row'
import styles from './version-list.module.css'

/** The versions of an article by day, and which two of them are compared. */
export function VersionList({ entries, pair, onChoose, onName, older }: {
  readonly entries: readonly VersionEntry[]
  readonly pair: Pair
  readonly onChoose: (pair: Pair) => void
  /** Null for whoever may not give names. */
  readonly onName: ((entry: VersionEntry) => void) | null
  /** Where there are more versions than were read: reads on. */
  readonly older: { readonly busy: boolean; readonly read: () => void } | null
}) {
  const t = useTranslations('versions.list')
  const words = useVersionWords()
  const [momentsOnly, setMomentsOnly] = useState(false)
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const newest = entries[0]?.revision
  const shown = momentsOnly ? entries.filter((entry) => isMomentEntry(entry) || entry.revision === newest) : entries
  const before = new Map(entries.map((entry, index) => [entry.revision, entries[index + 1] ?? null]))
  const isChosen = ({ revision }: VersionEntry) => revision === pair.from || revision === pair.to

  function toggle(revision: number) {
    const next = new Set(unfolded)
    if (!next.delete(revision)) next.add(revision)
    setUnfolded(next)
  }
  function rowsOf(sitting: readonly VersionEntry[]) {
    const [last, ...rest] = sitting
    if (last === undefined) return null
    // What is compared is never hidden.
    const held = rest.some(isChosen)
    const open = held || unfolded.has(last.revision)
    const rows = open ? sitting : [last]
    return rows.map((entry) => {
      const folded = entry === last && rest.length > 0 ? { saves: sitting.length, open, onToggle: held ? null : () => toggle(last.revision) } : null
      const saves = open ? [entry] : sitting
      return (
        <VersionRow
          key={entry.revision} entry={entry} pair={pair} folded={folded} isCurrent={entry.revision === newest}
          isInner={open && entry !== last} before={before.get(saves.at(-1)?.revision ?? 0) ?? null}
          onChoose={onChoose} onShow={() => onChoose(changeOf(entries, saves))} onName={onName}
        />
      )
    })
  }
  return (
    <section className={styles.list} aria-label={t('label')}>
      <a href="#comparison" className="skip">{t('skip')}</a>
      <div className={styles.head}>
        <span className={styles.column}>{t('old')}</span>
        <span className={styles.column}>{t('new')}</span>
        <span className={styles.filter}><Switch label={t('moments')} checked={momentsOnly} onChange={setMomentsOnly} /></span>
      </div>
      <div className={styles.scroll}>
        {daysOf(shown, words.day).map(({ day, sittings }) => (
          <section key={day} aria-label={day}>
            <h2 className={styles.day}>{day}</h2>
            <ol>{sittings.map(rowsOf)}</ol>
          </section>
        ))}
        {momentsOnly && !entries.some(isMomentEntry) && <p className={styles.none}>{t('none')}</p>}
        {older && <div className={styles.older}><Button small busy={older.busy} onClick={older.read}>{t('older')}</Button></div>}
      </div>
    </section>
  )
}
