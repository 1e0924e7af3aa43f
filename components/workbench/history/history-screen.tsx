'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { DumpList } from '@/components/review/dumps/dump-list'
import { Notice } from '@/components/ui/notice'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { PageHistory } from '@/lib/server/history/queries'
import styles from './history-screen.module.css'
import { MomentView } from './moment-view'
import { ReadAnew, type ReadAnewAction } from './read-anew'
import { StepList } from './step-list'
import { TakeBack } from './take-back'

/** What was done to a page, by whom and when; and the page as it was after each Step. */
export function HistoryScreen({ history, actor, reviewNewReading }: {
  readonly history: PageHistory
  readonly actor: ActorThere
  readonly reviewNewReading: ReadAnewAction
}) {
  const t = useTranslations('workbench.history')
  const { id, number, name, issue, shown, revision, missing, steps } = history
  const step = may(actor, 'correct-split') ? steps.find(({ seq }) => seq === shown) : undefined
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <div className={styles.head}>
        <Link className={styles.back} href={`/desk/pages/${id}`}>{t('workbench')}</Link>
        <h1 className={styles.title}>{t('title', { number, name })}</h1>
        <span className={styles.issue}>{issue.title.name} {issue.date}</span>
        {may(actor, 'correct-split') && history.state.dump !== null && <ReadAnew page={id} action={reviewNewReading} />}
        {step && <TakeBack key={step.id} page={id} revision={revision} step={step.id} seq={step.seq} />}
      </div>
      <div className={styles.body}>
        <div className={styles.past}>
          <DumpList page={id} dumps={history.dumps} />
          <StepList history={history} />
        </div>
        <div className={styles.moment}>
          {shown < revision && <Notice>{t(momentOf(history), { seq: shown })}</Notice>}
          {missing > 0 && <Notice tone="warning">{t('missing', { count: missing })}</Notice>}
          <MomentView key={shown} history={history} />
        </div>
      </div>
    </main>
  )
}

/** How the moment that is shown is told of: before a Review was applied, texts are those of then, too. */
function momentOf({ shown, steps }: PageHistory): 'structure-review' | 'structure-import' | 'structure-then' {
  if (steps.some(({ seq, deed }) => seq > shown && deed === 'apply-review')) return 'structure-review'
  return shown === 0 ? 'structure-import' : 'structure-then'
}
