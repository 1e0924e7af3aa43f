'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { TurnScreens } from '@/components/desk/turn-screens'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { ArticlesChoice } from '@/components/tagging/bulk/article-choice'
import { BulkTagging } from '@/components/tagging/bulk/bulk-tagging'
import { ChosenArticlesProvider } from '@/components/tagging/bulk/chosen-articles'
import type { TagArticles } from '@/components/tagging/bulk/use-bulk-tagging'
import { type Actor, actorSomewhere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import { isFiltered, ITEMS_A_SCREEN, QUEUE_VIEWS, queueAddress, type QueueWish, WHOLE_QUEUE } from '@/lib/editorial/queue/wish'
import type { Queue } from '@/lib/server/queue/queries'
import { QueueFilter } from './queue-filter'
import { QueueRow } from './queue-row'
import styles from './queue.module.css'

/** What a person has to see to, what waits for them, and what is wrong somewhere: one view at a time, as the address asks. */
export function QueueScreen({ actor, queue, wish, tagArticles }: {
  readonly actor: Actor
  readonly queue: Queue
  readonly wish: QueueWish
  readonly tagArticles: TagArticles
}) {
  const t = useTranslations('queue')
  const tBulk = useTranslations('tags.bulk')
  const { items, counts, curtailed } = queue
  const articles = [...new Set(items.flatMap(({ kind, thing }) => kind === 'review' ? [] : thing))]
  const screen = (
    <>
      <PageHeader title={t('title')} lead={t(`lead.${wish.show}`)} />
      <nav aria-label={t('views.label')} className={styles.views}>
        {QUEUE_VIEWS.map((show) => (
          <Link
            key={show} href={queueAddress({ ...wish, show, screen: 0 })} className={styles.view}
            aria-current={show === wish.show ? 'page' : undefined}
          >
            {t(`views.${show}`)} <span className={styles.count}>{counts[show]}</span>
          </Link>
        ))}
      </nav>
      <QueueFilter key={queueAddress(wish)} queue={queue} wish={wish} />
      {curtailed && wish.show === 'waiting' && <Notice>{t('curtailed')}</Notice>}
      <ArticlesChoice articles={articles} label={tBulk('all-of-screen')} />
      {items.length === 0 ? <Nothing wish={wish} /> : (
        <ol className={styles.items} aria-label={t(`views.${wish.show}`)} start={wish.screen * ITEMS_A_SCREEN + 1}>
          {items.map((item) => <QueueRow key={item.key} item={item} show={wish.show} />)}
        </ol>
      )}
      <TurnScreens
        screen={wish.screen} count={counts[wish.show]} each={ITEMS_A_SCREEN}
        addressOf={(screen) => queueAddress({ ...wish, screen })}
      />
      <BulkTagging tagArticles={tagArticles} {...(counts[wish.show] > items.length ? { everything: { queue: wish } } : {})} />
    </>
  )
  return may(actorSomewhere(actor), 'tag-article') ? <ChosenArticlesProvider articles={articles}>{screen}</ChosenArticlesProvider> : screen
}

function Nothing({ wish }: { readonly wish: QueueWish }) {
  const t = useTranslations('queue.empty')
  const deed = isFiltered(wish)
    ? <ButtonLink href={queueAddress({ ...WHOLE_QUEUE, show: wish.show })}>{t('show-all')}</ButtonLink>
    : wish.show === 'mine'
      ? <ButtonLink href={queueAddress({ ...WHOLE_QUEUE, show: 'waiting' })}>{t('go-waiting')}</ButtonLink>
      : <ButtonLink href="/desk">{t('go-issues')}</ButtonLink>
  const why = isFiltered(wish) ? 'filtered' : wish.screen > 0 ? 'beyond' : wish.show
  return <EmptyState title={t(`${why}.title`)} deed={deed}>{t(`${why}.text`)}</EmptyState>
}
