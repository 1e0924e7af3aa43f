'use client'

import Link from 'next/link'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { SignedOutNotice } from '@/components/desk/signed-out-notice'
import { useMac } from '@/components/keyboard/use-mac'
import { WaitingReviews } from '@/components/review/waiting-reviews'
import { Notice } from '@/components/ui/notice'
import type { ActorThere } from '@/lib/editorial/actor'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import { BenchState } from './bench-state'
import { CarryBar } from './carry/carry-bar'
import { chooseLine } from './choice'
import type { LineRow } from './line-rows'
import { Others } from './presence/others'
import { RefusedSteps } from './refused-steps'
import { Strip } from './strip'
import { Toolbar } from './toolbar'
import type { Bench } from './use-bench'
import styles from './workbench.module.css'

/** What stands above the panes: which page it is, who else is there, what can be done, and what waits for somebody. */
export function BenchHead({ page, actor, bench, rows, placed, barRef }: {
  readonly page: WorkbenchPage
  readonly actor: ActorThere
  readonly bench: Bench
  readonly rows: readonly LineRow[]
  /** Where what is carried would go, in words. */
  readonly placed: string
  readonly barRef: RefObject<HTMLDivElement | null>
}) {
  const t = useTranslations('workbench')
  const mac = useMac()
  const { queue, corrections, errands, errandState, situation, others, carry, focus, choice, start, go } = bench
  const isSignedOut = [queue.condition, errandState.condition].includes('signed-out')
  function sendAgain() {
    corrections.retry()
    errands.retry()
    focus.enter(choice)
  }
  return (
    <div className={styles.head}>
      <div className={styles.top}>
        <Link className={styles.issue} href={`/desk/issues/${page.issue.id}`}>{page.issue.title.name} {page.issue.date}</Link>
        <h1 className={styles.title}>{t('title', { number: page.number, name: page.name })}</h1>
        <Link className={styles.issue} href={`/desk/pages/${page.id}/history`}>{t('history.link')}</Link>
        <Others others={others} onGo={(line) => go(chooseLine(line))} />
        <BenchState queue={queue} errands={errandState} />
      </div>
      {situation.mayCorrect ? <Toolbar situation={situation} mac={mac} onDeed={start} /> : <Notice>{t('viewer')}</Notice>}
      <WaitingReviews reviews={page.reviews} actor={actor} />
      {isSignedOut && <SignedOutNotice onSignedIn={sendAgain}>{t('state.signed-out')}</SignedOutNotice>}
      <RefusedSteps queue={queue} corrections={corrections} onDecided={() => focus.enter(choice)} />
      {carry.carrying
        ? <CarryBar situation={situation} carrying={carry.carrying} place={placed} barRef={barRef}
            onPutDown={() => { focus.note(); carry.putDown() }} onLeave={carry.leave} />
        : <Strip rows={rows} situation={situation} />}
    </div>
  )
}
