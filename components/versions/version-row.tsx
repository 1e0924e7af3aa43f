'use client'

import { ChevronDown, ChevronRight, Tag } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/button'
import type { VersionEntry } from '@/lib/server/versions/queries'
import type { Pair } from './pair'
import { useVersionWords } from './use-version-words'
import styles from './version-list.module.css'

/** The saves of a sitting behind one row. */
interface Folded {
  readonly saves: number
  readonly open: boolean
  /** Null while what is compared holds it open. */
  readonly onToggle: (() => void) | null
}

/** One version of the list: a radio for either side of the comparison, what happened and by whom, and its name. */
export function VersionRow({ entry, pair, folded, isCurrent, isInner, before, onChoose, onShow, onName }: {
  readonly entry: VersionEntry
  readonly pair: Pair
  readonly folded: Folded | null
  readonly isCurrent: boolean
  /** Whether it is a save within a sitting that was unfolded. */
  readonly isInner: boolean
  /** The version before it, to tell how many characters came or went. */
  readonly before: VersionEntry | null
  readonly onChoose: (pair: Pair) => void
  readonly onShow: () => void
  readonly onName: ((entry: VersionEntry) => void) | null
}) {
  const t = useTranslations('versions')
  const words = useVersionWords()
  const { revision, name, editions, at } = entry
  const version = `${words.moment(at)} ${words.by(entry)} ${words.cause(entry)}`
  const chosen = revision === pair.from || revision === pair.to
  return (
    <li className={styles.row} data-chosen={chosen || undefined} data-inner={isInner || undefined}>
      <input
        type="radio" name="version-old" className={styles.radio} aria-label={t('list.old-of', { version })}
        checked={revision === pair.from} disabled={revision >= pair.to} onChange={() => onChoose({ ...pair, from: revision })}
      />
      <input
        type="radio" name="version-new" className={styles.radio} aria-label={t('list.new-of', { version })}
        checked={revision === pair.to} disabled={revision <= pair.from} onChange={() => onChoose({ ...pair, to: revision })}
      />
      <div className={styles.words}>
        <button type="button" className={styles.show} aria-label={t('list.change-of', { version })} onClick={onShow}>
          <time className={styles.time} dateTime={at}>{words.time(at)}</time>
          <span className={styles.cause}>{words.cause(entry)}</span>
        </button>
        {(name !== null || editions.length > 0 || isCurrent) && (
          <span className={styles.badges}>
            {name !== null && <Badge tone="note">{name}</Badge>}
            {editions.map((number) => <Badge key={number} tone="good">{t('list.edition', { number })}</Badge>)}
            {isCurrent && <Badge>{t('list.current')}</Badge>}
          </span>
        )}
        <span className={styles.facts}>
          <span>{words.by(entry)}</span>
          {entry.characters !== null && <span>{t('list.characters', { count: entry.characters })}<Difference entry={entry} before={before} /></span>}
          {folded && <Fold folded={folded} />}
        </span>
      </div>
      {onName && <IconButton small label={t('name.of', { version })} icon={<Tag />} onClick={() => onName(entry)} />}
    </li>
  )
}

/** How many characters came or went since the version before. */
function Difference({ entry, before }: { readonly entry: VersionEntry; readonly before: VersionEntry | null }) {
  if (before === null || before.characters === null || entry.characters === null) return null
  const difference = entry.characters - before.characters
  if (difference === 0) return null
  return <span className={styles.difference}>{difference > 0 ? `+${difference}` : `−${-difference}`}</span>
}

function Fold({ folded: { saves, open, onToggle } }: { readonly folded: Folded }) {
  const t = useTranslations('versions.list')
  if (onToggle === null) return <span>{t('saves', { count: saves })}</span>
  return (
    <button type="button" className={styles.fold} aria-expanded={open} onClick={onToggle}>
      {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
      {open ? t('fold') : t('unfold', { count: saves })}
    </button>
  )
}
