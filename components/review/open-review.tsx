'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Actor } from '@/lib/editorial/actor'
import { printOfItems } from '@/lib/review/decisions'
import type { DeskReview } from '@/lib/server/reviews/queries'
import { ApplyDialog } from './apply-dialog'
import { ArticleTree } from './article-tree'
import { CarriedList } from './carried-list'
import { ItemCard } from './item-card'
import { KeysSheet } from './keys-sheet'
import { outlookOf } from './outlook'
import type { ReviewActions } from './review-actions'
import { ReviewBar } from './review-bar'
import { useReviewing } from './use-reviewing'
import styles from './review.module.css'

/** A Review that is to be decided about: its articles, its items, and what was decided before. */
export function OpenReview({ review: desk, actor, mayDecide, applyReview }: {
  readonly review: DeskReview
  readonly actor: Actor
  readonly mayDecide: boolean
  readonly applyReview: ReviewActions['applyReview']
}) {
  const t = useTranslations('review')
  const announce = useAnnounce()
  const router = useRouter()
  const { id, review, again, issue: { title: { language } } } = desk
  const applying = useAction(applyReview)
  const reviewing = useReviewing({ desk, person: actor.id, mayDecide })
  const { groups, all, decided, current, editing, words, decisions, said } = reviewing
  const published = new Set(desk.published)
  const stale = new Set(again)

  function apply() {
    applying.run({ review: id, revision: desk.page.revision, shown: printOfItems(review.items) }, () => {
      reviewing.open(null)
      announce({ text: t('apply.done'), tone: 'good', id: 'review' })
    }, (failure) => {
      if (failure.kind === 'conflict') router.refresh()
    })
  }

  return (
    <div className={styles.open}>
      <p role="status" className="visually-hidden">{said}</p>
      {!mayDecide && <Notice>{t('may-not')}</Notice>}
      {again.length > 0 && <Notice tone="warning">{t('again', { count: again.length })}</Notice>}
      {review.approximate && <Notice tone="warning">{t('approximate')}</Notice>}
      <FailureNotice failure={decisions.failure ?? (reviewing.opened === 'apply' ? null : applying.failure)} />
      <CarriedList carried={review.carried} language={language} onGo={reviewing.goTo} />
      {all.all === 0 && (
        <EmptyState
          title={t('empty.title')} deed={mayDecide && <Button look="primary" onClick={() => reviewing.open('apply')}>{t('deeds.apply')}</Button>}
        >
          {t(desk.dumps.base.id === desk.dumps.theirs.id ? 'empty.reading' : 'empty.same')}
        </EmptyState>
      )}
      {review.items.length > 0 && (
        <>
          <ReviewBar reviewing={reviewing} mayDecide={mayDecide} state={<SaveState state={decisions.saving} />} />
          <div className={styles.columns}>
            <ArticleTree
              groups={reviewing.tree} decided={decided} here={reviewing.here} published={published} headline={words.headline} language={language}
              onGo={({ items: [first] }) => { if (first) reviewing.goTo(first.key) }}
            />
            <div className={styles.list}>
              {groups.length === 0 && <p className={styles.none}>{t('none')}</p>}
              {groups.map(({ article, items }) => (
                <section key={article?.key ?? ''} aria-label={words.headline(article)}>
                  <h2 className={styles.article} lang={article === null ? undefined : language}>{words.headline(article)}</h2>
                  {items.map((item) => (
                    <ItemCard
                      key={item.key} item={item} sentence={words.sentence(item)} decision={decided.get(item.key)} again={stale.has(item.key)}
                      current={item.key === current} editing={item.key === editing} language={language}
                      onDecide={mayDecide ? reviewing.decide : null} onEdit={reviewing.edit} onEnter={reviewing.enter}
                    />
                  ))}
                </section>
              ))}
            </div>
          </div>
        </>
      )}
      {reviewing.opened === 'keys' && <KeysSheet mac={reviewing.mac} onClose={() => reviewing.open(null)} />}
      {reviewing.opened === 'apply' && (
        <ApplyDialog
          outlook={outlookOf(review, decided, published)} headline={words.headline} language={language}
          busy={applying.busy || decisions.saving === 'saving' || decisions.saving === 'unsaved'} failure={applying.failure}
          onApply={apply} onClose={() => reviewing.open(null)}
        />
      )}
    </div>
  )
}
