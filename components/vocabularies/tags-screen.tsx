'use client'

import { ListTree } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import type { Actor } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { TagUsage } from '@/lib/server/tags/queries'
import { type LoadVocabulary, LoadVocabularyDialog } from './load-vocabulary-dialog'
import { type TagRow, vocabulariesOf, type VocabularyOfTags } from './tag-rows'
import styles from './tags-screen.module.css'

/** All tags with their use, vocabulary by vocabulary, and the loading of a controlled one. */
export function TagsScreen({ actor, tags, loadVocabulary }: {
  readonly actor: Actor
  readonly tags: readonly TagUsage[]
  readonly loadVocabulary: LoadVocabulary
}) {
  const t = useTranslations('desk.tags')
  const [loading, setLoading] = useState(false)
  const load = may(actor, 'manage-titles') && <Button onClick={() => setLoading(true)}><ListTree aria-hidden />{t('load.open')}</Button>
  const empty = may(actor, 'tag-article') ? t('empty.text') : t('empty.viewer')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} deeds={(tags.length > 0 && load) || undefined} />
      {tags.length === 0 && <EmptyState title={t('empty.title')} deed={load}>{empty}</EmptyState>}
      {vocabulariesOf(tags).map((vocabulary) => <Vocabulary key={vocabulary.slug} vocabulary={vocabulary} />)}
      <LoadVocabularyDialog open={loading} onOpenChange={setLoading} loadVocabulary={loadVocabulary} />
    </>
  )
}

function Vocabulary({ vocabulary: { slug, name, free, rows } }: { readonly vocabulary: VocabularyOfTags }) {
  const t = useTranslations('desk.tags')
  const columns = useColumns(free)
  const title = free ? t('free') : name
  return (
    <section className={styles.vocabulary} aria-labelledby={`vocabulary-${slug}`}>
      <h2 id={`vocabulary-${slug}`} className={styles.name}>
        {title} <span className={styles.count}>{t('count', { count: rows.length })}</span>
      </h2>
      <Table caption={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </section>
  )
}

function useColumns(free: boolean): readonly Column<TagRow>[] {
  const t = useTranslations('desk.tags')
  const label: Column<TagRow> = {
    key: 'label',
    name: t('label'),
    cell: (tag) => <span className={styles.label} data-depth={Math.min(tag.depth, 4)}>{tag.label}</span>,
  }
  const articles: Column<TagRow> = {
    key: 'articles',
    name: t('articles'),
    align: 'end',
    cell: (tag) => <span className={tag.articles === 0 ? styles.unused : undefined}>{tag.articles}</span>,
  }
  if (free) return [label, articles]
  return [
    { key: 'code', name: t('code'), cell: ({ code }) => <span className={styles.code}>{code}</span> },
    label,
    { key: 'label-en', name: t('label-en'), cell: ({ labelEn }) => <span lang="en">{labelEn}</span> },
    articles,
  ]
}
