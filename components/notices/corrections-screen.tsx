'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { type Actor, actorAt } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { ListedCorrection } from '@/lib/server/notices/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { type CorrectionActions, CorrectionPrint, usePlace } from './correction-print'
import styles from './corrections-screen.module.css'

/** How many corrections a full screen of the list has; a full one may have older ones behind it. */
const FULL = 50

/** The corrections that stand, those that still have to be printed first, with the issue in which they are due. */
export function CorrectionsScreen({ actor, corrections, titles, title, screen, followed, actions }: {
  readonly actor: Actor
  readonly corrections: readonly ListedCorrection[]
  readonly titles: readonly DeskTitle[]
  readonly title: string | null
  readonly screen: number
  /** The article that the finding of pre-flight is about to which the address leads. */
  readonly followed: string | null
  readonly actions: CorrectionActions
}) {
  const t = useTranslations('notices.corrections')
  const shown = corrections.find(({ original, printed, candidates }) => [original, printed, ...candidates].some((one) => one?.id === followed))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} trail={[{ href: '/desk', label: t('issues') }]} />
      {titles.length > 1 && (
        <nav aria-label={t('filter')} className={styles.filter}>
          <Link href={listAddress(null)} aria-current={title === null ? 'page' : undefined}>{t('all')}</Link>
          {titles.map(({ slug, name, language }) => (
            <Link key={slug} href={listAddress(slug)} lang={language} aria-current={title === slug ? 'page' : undefined}>{name}</Link>
          ))}
        </nav>
      )}
      {followed !== null && !shown && (
        <Notice tone="warning" deed={<Link href={`/desk/articles/${followed}`}>{t('open-article')}</Link>}>{t('not-here')}</Notice>
      )}
      {corrections.length === 0 ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState> : (
        <ol className={styles.corrections} aria-label={t('title')}>
          {corrections.map((correction) => (
            <Correction key={correction.id} correction={correction} mayWrite={may(actorAt(actor, correction.title.id), 'write-text')}
              followed={correction === shown ? followed : null} actions={actions} />
          ))}
        </ol>
      )}
      {(screen > 0 || corrections.length === FULL) && <Screens title={title} screen={screen} more={corrections.length === FULL} />}
    </>
  )
}

function listAddress(title: string | null, screen = 0): string {
  const asked = new URLSearchParams({ ...(title === null ? {} : { title }), ...(screen === 0 ? {} : { screen: `${screen}` }) })
  return asked.size === 0 ? '/desk/corrections' : `/desk/corrections?${asked}`
}

function Correction({ correction, mayWrite, followed, actions }: {
  readonly correction: ListedCorrection
  readonly mayWrite: boolean
  /** The article that led to this one; null where none did. */
  readonly followed: string | null
  readonly actions: CorrectionActions
}) {
  const t = useTranslations('notices.corrections')
  const place = usePlace()
  const { text, day, title, original } = correction
  const rowRef = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (followed !== null) rowRef.current?.focus()
  }, [followed])
  return (
    <li ref={rowRef} tabIndex={-1} aria-current={followed === null ? undefined : 'true'} className={styles.correction}>
      <div className={styles.about}>
        <p className={styles.faint}>{title.name} · {t('issued', { day })}</p>
        <p className={styles.text}>{text}</p>
        <p className={styles.faint}>{t('about')} <Link href={`/desk/articles/${original.id}`}>{original.headline}</Link> {place(original)}</p>
      </div>
      <CorrectionPrint correction={correction} mayWrite={mayWrite} followed={followed} actions={actions} />
    </li>
  )
}

function Screens({ title, screen, more }: { readonly title: string | null; readonly screen: number; readonly more: boolean }) {
  const t = useTranslations('notices.corrections')
  return (
    <nav aria-label={t('screens')} className={styles.screens}>
      {screen > 0 && <Link href={listAddress(title, screen - 1)}>{t('newer')}</Link>}
      {more && <Link href={listAddress(title, screen + 1)}>{t('older')}</Link>}
    </nav>
  )
}
