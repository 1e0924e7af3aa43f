'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { SignedOutNotice } from '@/components/desk/signed-out-notice'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import { useAnnounce } from '@/components/ui/toast'
import type { RunningAction } from '@/components/use-action'
import type { ActorThere } from '@/lib/editorial/actor'
import { printOfDecisions, printOfItems } from '@/lib/review/decisions'
import type { DeskReview } from '@/lib/server/reviews/queries'
import type { Applying } from '@/lib/server/reviews/schema'
import { ApplyDialog } from './apply-dialog'
import { ArticleTree } from './article-tree'
import { CarriedList } from './carried-list'
import { isKept, savingOf } from './decision-queue'
import { ItemList } from './item-list'
import { KeysSheet } from './keys-sheet'
import { outlookOf } from './outlook'
import { isLeft, type ItemGroup } from './review-items'
import { ReviewBar } from './review-bar'
import { useReviewing } from './use-reviewing'
import styles from './review.module.css'

/** A Review that is to be decided about: its articles, its items, and what was decided before. */
export function OpenReview({ review: desk, actor, mayDecide, applying }: {
  readonly review: DeskReview
  readonly actor: ActorThere
  readonly mayDecide: boolean
  readonly applying: RunningAction<Applying, void>
}) {
  const t = useTranslations('review')
  const announce = useAnnounce()
  const router = useRouter()
  const { id, review, again, issue: { title: { language } } } = desk
  const reviewing = useReviewing({ desk, person: actor.id, mayDecide })
  const { queue, deciding, all, decided, atHand: { current, goTo }, words, said } = reviewing
  const published = new Set(desk.published)
  const stale = new Set(again)

  function apply() {
    const seen = {
      review: id, revision: desk.page.revision, shown: printOfItems(review.items),
      decided: printOfDecisions(review.items, [...queue.shown.values()]),
    }
    applying.run(seen, () => {
      reviewing.open(null)
      announce({ text: t('apply.done'), tone: 'good', id: 'review' })
    }, (failure) => {
      if (failure.kind === 'conflict') router.refresh()
    })
  }

  /** The button that asks for it goes with its notice. */
  function saveAgain() {
    deciding.retry()
    if (current !== null) goTo(current)
  }
  function goToFirst({ items }: ItemGroup) {
    const first = items.find((item) => isLeft(item, decided)) ?? items[0]
    if (first) goTo(first.key)
  }

  return (
    <div className={styles.open}>
      <p role="status" className="visually-hidden">{said}</p>
      {!mayDecide && <Notice>{t('may-not')}</Notice>}
      {again.length > 0 && <Notice tone="warning">{t('again', { count: again.length })}</Notice>}
      {review.approximate && <Notice tone="warning">{t('approximate')}</Notice>}
      {queue.condition === 'signed-out' && <SignedOutNotice onSignedIn={saveAgain}>{t('signed-out')}</SignedOutNotice>}
      <FailureNotice failure={queue.failure} deed={<Button small onClick={saveAgain}>{t('save-again')}</Button>} />
      <FailureNotice failure={reviewing.opened === 'apply' ? null : applying.failure} />
      <CarriedList carried={review.carried} language={language} onGo={goTo} />
      {all.all === 0 && (
        <EmptyState
          title={t('empty.title')} deed={mayDecide && <Button look="primary" onClick={() => reviewing.perform('apply')}>{t('deeds.apply')}</Button>}
        >
          {t(desk.dumps.base.id === desk.dumps.theirs.id ? 'empty.reading' : 'empty.same')}
        </EmptyState>
      )}
      {review.items.length > 0 && (
        <>
          <ReviewBar reviewing={reviewing} mayDecide={mayDecide} state={<SaveState state={savingOf(queue)} />} />
          <div className={styles.columns}>
            <ArticleTree
              groups={reviewing.tree} decided={decided} here={reviewing.here} published={published} headline={words.headline} language={language}
              onGo={goToFirst}
            />
            <ItemList reviewing={reviewing} again={stale} language={language} mayDecide={mayDecide} />
          </div>
        </>
      )}
      {reviewing.opened === 'keys' && <KeysSheet mac={reviewing.mac} onClose={() => reviewing.open(null)} />}
      {reviewing.opened === 'apply' && (
        <ApplyDialog
          outlook={outlookOf(review, decided, published)} headline={words.headline} language={language}
          busy={applying.busy} waits={!isKept(queue)} failure={applying.failure}
          onApply={apply} onClose={() => reviewing.open(null)}
        />
      )}
    </div>
  )
}
