'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { AssignmentControl } from '@/components/assignments/assignment-control'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/use-action'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import { printOfDecisions, printOfItems } from '@/lib/review/decisions'
import type { DeskReview } from '@/lib/server/reviews/queries'
import { DropReview, TakeBackReview } from './ending'
import { OpenReview } from './open-review'
import type { ReviewActions } from './review-actions'
import styles from './review.module.css'

/** A new dump held against the page as it is: what it would change, decided item by item, then applied as a whole. */
export function ReviewScreen({ review, actor, actions }: {
  readonly review: DeskReview
  readonly actor: ActorThere
  readonly actions: ReviewActions
}) {
  const t = useTranslations('review')
  const { id, state, page, issue, dumps } = review
  // Held here, because what is open begins anew with what a refusal brings.
  const applying = useAction(actions.applyReview)
  const mayDecide = may(actor, 'correct-split')
  const isWaiting = state === 'open' || state === 'taken-back'
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <header className={styles.head}>
        <Link className={styles.back} href={`/desk/pages/${page.id}`}>{t('workbench')}</Link>
        <h1 className={styles.title}>{t('title', { number: page.number, name: page.name })}</h1>
        <span className={styles.back}>{issue.title.name} {issue.date}</span>
        {isWaiting && (
          <AssignmentControl thing={{ kind: 'review', id }} given={review.assignment} name={dumps.theirs.fileName} actor={actor} />
        )}
        {mayDecide && isWaiting && <DropReview id={id} action={actions.dropReview} />}
      </header>
      <Lead review={review} />
      {state === 'applied' && (
        <Notice tone="good" deed={mayDecide && <TakeBackReview id={id} action={actions.takeBackReview} />}>
          <strong>{t('applied.title')}</strong> {t('applied.about', { now: dumps.theirs.fileName })}{' '}
          <ButtonLink small look="quiet" href={`/desk/pages/${page.id}`}>{t('workbench')}</ButtonLink>
        </Notice>
      )}
      {state === 'taken-back' && <Notice>{t('taken-back')}</Notice>}
      {state === 'dropped' && <Notice><strong>{t('drop.title-done')}</strong> {t('drop.done')}</Notice>}
      {isWaiting && (
        <OpenReview key={printOf(review)} review={review} actor={actor} mayDecide={mayDecide} applying={applying} />
      )}
    </main>
  )
}

/** The screen begins anew where the server shows other items, or decisions of somebody else. */
function printOf({ review: { items }, decisions }: DeskReview): string {
  return `${printOfItems(items)} ${printOfDecisions(items, decisions)}`
}

function Lead({ review: { state, dumps: { base, theirs } } }: { readonly review: DeskReview }) {
  const t = useTranslations('review')
  const format = useFormatter()
  if (state === 'applied' || state === 'dropped') return null
  const at = format.dateTime(new Date(theirs.at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <p className={styles.lead}>
      {base.id === theirs.id ? t('lead-again', { old: base.fileName }) : t('lead', { old: base.fileName, now: theirs.fileName })}{' '}
      <span className={styles.back}>{theirs.by === null ? t('came', { at }) : t('came-by', { at, by: theirs.by })}</span>
    </p>
  )
}
