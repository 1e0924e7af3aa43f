'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { TurnScreens } from '@/components/desk/turn-screens'
import { useDay } from '@/components/issues/use-day'
import { ArticleChoice, ArticlesChoice } from '@/components/tagging/bulk/article-choice'
import { BulkTagging } from '@/components/tagging/bulk/bulk-tagging'
import { ChosenArticlesProvider } from '@/components/tagging/bulk/chosen-articles'
import type { TagArticles } from '@/components/tagging/bulk/use-bulk-tagging'
import { MarkedText } from '@/components/ui/marked-text'
import { PageHeader } from '@/components/ui/page-header'
import { type Actor, actorSomewhere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import { deskSearchAddress, type DeskSearchWish } from '@/lib/search/desk-wish'
import { type DeskFind, type DeskFinds, FINDS_A_SCREEN } from '@/lib/search/desk-finds'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { DeskSearchForm } from './desk-search-form'
import styles from './desk-search.module.css'

/** Finds articles as they are now, published or not, and tags those that are chosen or all that were found. */
export function DeskSearchScreen({ actor, wish, finds, titles, tagArticles }: {
  readonly actor: Actor
  readonly wish: DeskSearchWish
  /** Null where nothing was asked that can be searched for. */
  readonly finds: DeskFinds | null
  readonly titles: readonly Pick<DeskTitle, 'slug' | 'name'>[]
  readonly tagArticles: TagArticles
}) {
  const t = useTranslations('deskSearch')
  const tBulk = useTranslations('tags.bulk')
  const found = finds?.finds ?? []
  const articles = found.map(({ id }) => id)
  const answer = wish.q === '' ? 'invitation' : finds === null ? 'unsearchable' : finds.total === 0 ? 'nothing' : 'found'
  const screen = (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DeskSearchForm key={deskSearchAddress(wish)} wish={wish} titles={titles} />
      <p className={styles.said} role="status">
        {t(answer, { query: wish.q, count: finds?.total ?? 0 })}{finds?.unread && ` ${t('unread')}`}
      </p>
      <ArticlesChoice articles={articles} label={tBulk('all-of-screen')} />
      {found.length > 0 && (
        <ol className={styles.finds} aria-label={t('finds')} start={wish.screen * FINDS_A_SCREEN + 1}>
          {found.map((find) => <Find key={find.id} find={find} />)}
        </ol>
      )}
      <TurnScreens
        screen={wish.screen} count={finds?.total ?? 0} each={FINDS_A_SCREEN}
        addressOf={(screen) => deskSearchAddress({ ...wish, screen })}
      />
      <BulkTagging tagArticles={tagArticles} {...(finds && finds.total > found.length ? { everything: { desk: wish } } : {})} />
    </>
  )
  return may(actorSomewhere(actor), 'tag-article') ? <ChosenArticlesProvider articles={articles}>{screen}</ChosenArticlesProvider> : screen
}

function Find({ find: { id, title, date, page, name, snippet, state } }: { readonly find: DeskFind }) {
  const t = useTranslations('deskSearch.is')
  const tDesk = useTranslations('desk')
  const day = useDay()
  const called = name.map(({ text }) => text).join('') || tDesk('untitled')
  return (
    <li className={styles.find}>
      <div className={styles.what}>
        <ArticleChoice article={id} name={called} />
        <Link href={`/desk/articles/${id}`} className={styles.name} lang={title.language}>{name.length > 0 ? <MarkedText segments={name} /> : called}</Link>
      </div>
      <p className={styles.snippet} lang={title.language}><MarkedText segments={snippet} /></p>
      <p className={styles.place}>
        <span lang={title.language}>{title.name}</span>
        <span>{day(date)}</span>
        {page && <span>{page.name === '' ? tDesk('page', { number: page.number }) : tDesk('page-named', page)}</span>}
        <span>{t(state)}</span>
      </p>
    </li>
  )
}
