'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './page-header.module.css'

/** The head of a screen: the way to it, its name, what one can do with the whole of it. */
export function PageHeader({ title, trail = [], lead, deeds }: {
  readonly title: ReactNode
  /** The screens above this one, from the top. */
  readonly trail?: readonly { readonly href: string; readonly label: string }[]
  readonly lead?: ReactNode
  readonly deeds?: ReactNode
}) {
  return (
    <header className={styles.header}>
      {trail.length > 0 && <Trail trail={trail} />}
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {deeds !== undefined && <div className={styles.deeds}>{deeds}</div>}
      </div>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
    </header>
  )
}

function Trail({ trail }: { readonly trail: readonly { readonly href: string; readonly label: string }[] }) {
  const t = useTranslations('common')
  return (
    <nav aria-label={t('trail')}>
      <ol className={styles.trail}>
        {trail.map(({ href, label }) => <li key={href}><Link href={href}>{label}</Link></li>)}
      </ol>
    </nav>
  )
}
