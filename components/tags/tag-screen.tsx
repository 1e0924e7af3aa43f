'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { TurnScreens } from '@/components/desk/turn-screens'
import { useDay } from '@/components/issues/use-day'
import { ArticleChoice, ArticlesChoice } from '@/components/tagging/bulk/article-choice'
import { BulkTagging } from '@/components/tagging/bulk/bulk-tagging'
import { ChosenArticlesProvider } from '@/components/tagging/bulk/chosen-articles'
import { useVocabularyName } from '@/components/tagging/use-vocabulary-name'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { type Actor, actorAt } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { TaggedArticle, TagRow, TagSheet } from '@/lib/server/tags/browsing/queries'
import type { TagPast } from '@/lib/server/tags/queries'
import { ALL_TAGS, ARTICLES_A_SCREEN, tagAddress, tagsAddress } from '@/lib/tagging/wish'
import { MergeTag } from './merge-tag'
import { RemoveTag } from './remove-tag'
import type { TagActions } from './tag-actions'
import { DescribeTag, RenameTag } from './tag-forms'
import { TagHistory } from './tag-history'
import { TagTree } from './tag-tree'
import styles from './tags-screen.module.css'

/** One tag: what it is called and where it stands, what becomes of it, its articles, and its history. */
export function TagScreen({ actor, tag, below, articles, screen, history, actions }: {
  readonly actor: Actor
  readonly tag: TagSheet
  readonly below: readonly TagRow[]
  readonly articles: readonly TaggedArticle[]
  readonly screen: number
  readonly history: TagPast
  readonly actions: TagActions
}) {
  const t = useTranslations('tags')
  const nameOf = useVocabularyName()
  const manages = may(actor, 'manage-tags')
  const trail = [
    { href: tagsAddress(ALL_TAGS), label: t('list.title') },
    { href: tagsAddress({ ...ALL_TAGS, vocabulary: tag.vocabulary.slug }), label: nameOf(tag.vocabulary) },
    ...tag.line.map(({ id, label }) => ({ href: tagAddress(id), label })),
  ]
  return (
    <>
      <PageHeader
        trail={trail} title={<>{tag.label} {tag.retired && <Badge tone="warning">{t('list.retired')}</Badge>}</>}
        deeds={manages && tag.unused && <RemoveTag tag={tag} deleteUnusedTags={actions.deleteUnusedTags} />}
      />
      <section className={styles.part} aria-label={t('tag.facts')}><Facts tag={tag} /></section>
      {manages && <RenameTag tag={tag} renameTag={actions.renameTag} />}
      {manages && <DescribeTag tag={tag} describeTag={actions.describeTag} />}
      {manages && <MergeTag tag={tag} mergeTags={actions.mergeTags} />}
      {below.length > 0 && (
        <section className={styles.part} aria-labelledby="below">
          <h2 id="below" className={styles.heading}>{t('tag.below')}</h2>
          <TagTree tags={below} label={t('list.below-of', { label: tag.label })} />
        </section>
      )}
      <Articles actor={actor} tag={tag} articles={articles} screen={screen} tagArticles={actions.tagArticles} />
      <TagHistory tag={tag.id} history={history} reads={may(actor, 'see-log')} />
    </>
  )
}

function Facts({ tag }: { readonly tag: TagSheet }) {
  const t = useTranslations('tags')
  const { code, labelEn, synonyms, articles, published, formerAddresses } = tag
  return (
    <dl className={styles.facts}>
      {code !== null && <><dt>{t('tag.code')}</dt><dd>{code}</dd></>}
      {labelEn !== null && <><dt>{t('tag.label-en')}</dt><dd lang="en">{labelEn}</dd></>}
      {synonyms.length > 0 && <><dt>{t('tag.also')}</dt><dd>{synonyms.join('、')}</dd></>}
      <dt>{t('tag.use')}</dt><dd>{t('list.use', { articles, published })}</dd>
      {formerAddresses.length > 0 && <><dt>{t('tag.addresses')}</dt><dd>{formerAddresses.join('、')}</dd></>}
    </dl>
  )
}

function Articles({ actor, tag, articles, screen, tagArticles }: {
  readonly actor: Actor
  readonly tag: TagSheet
  readonly articles: readonly TaggedArticle[]
  readonly screen: number
  readonly tagArticles: TagActions['tagArticles']
}) {
  const t = useTranslations('tags')
  const tDesk = useTranslations('desk')
  const day = useDay()
  const own = articles.filter(({ title }) => may(actorAt(actor, title.id), 'tag-article')).map(({ id }) => id)
  const list = (
    <section className={styles.part} aria-labelledby="articles">
      <h2 id="articles" className={styles.heading}>{t('tag.articles.title', { count: tag.articles })}</h2>
      <ArticlesChoice articles={own} label={t('bulk.all-of-screen')} />
      <ul className={styles.list}>
        {articles.map(({ id, headline, title, date, page }) => (
          <li key={id}>
            {own.includes(id) && <ArticleChoice article={id} name={headline || tDesk('untitled')} />}
            <Link href={`/desk/articles/${id}`} lang={title.language}>{headline || tDesk('untitled')}</Link>
            <span className={styles.soft}><span lang={title.language}>{title.name}</span> {day(date)} {page !== null && t('tag.articles.page', { number: page })}</span>
          </li>
        ))}
      </ul>
      <TurnScreens screen={screen} count={tag.articles} each={ARTICLES_A_SCREEN} addressOf={(other) => tagAddress(tag.id, other)} />
      <BulkTagging tagArticles={tagArticles} />
    </section>
  )
  return own.length > 0 ? <ChosenArticlesProvider articles={own}>{list}</ChosenArticlesProvider> : list
}
