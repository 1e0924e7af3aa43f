'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Notice } from '@/components/ui/notice'
import type { PageHistory } from '@/lib/server/history/queries'
import styles from './history-screen.module.css'
import { MomentView } from './moment-view'
import { StepList } from './step-list'

/** What was done to a page, by whom and when; and the page as it was after each Step. */
export function HistoryScreen({ history }: { readonly history: PageHistory }) {
  const t = useTranslations('workbench.history')
  const { number, name, issue, shown, revision, missing } = history
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <div className={styles.head}>
        <Link className={styles.back} href={`/desk/pages/${history.id}`}>{t('workbench')}</Link>
        <h1 className={styles.title}>{t('title', { number, name })}</h1>
        <span className={styles.issue}>{issue.title.name} {issue.date}</span>
      </div>
      <div className={styles.body}>
        <StepList history={history} />
        <div className={styles.moment}>
          {shown < revision && <Notice>{shown === 0 ? t('structure-import') : t('structure-then', { seq: shown })}</Notice>}
          {missing > 0 && <Notice tone="warning">{t('missing', { count: missing })}</Notice>}
          <MomentView key={shown} history={history} />
        </div>
      </div>
    </main>
  )
}
