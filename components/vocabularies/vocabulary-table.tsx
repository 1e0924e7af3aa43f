'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useVocabularyName } from '@/components/tagging/use-vocabulary-name'
import { EmptyState } from '@/components/ui/empty-state'
import { type Column, Table } from '@/components/ui/table'
import type { VocabularyView } from '@/lib/server/vocabularies/queries'
import { ALL_TAGS, tagsAddress } from '@/lib/tagging/wish'
import styles from './vocabularies.module.css'

/** All vocabularies: what they name, how large they are, and whose they are. */
export function VocabularyTable({ vocabularies }: { readonly vocabularies: readonly VocabularyView[] }) {
  const t = useTranslations('tags.vocabularies')
  const tKind = useTranslations('tags.kinds')
  const nameOf = useVocabularyName()
  const columns: readonly Column<VocabularyView>[] = [
    { key: 'name', name: t('name'), cell: (one) => <Link href={tagsAddress({ ...ALL_TAGS, vocabulary: one.slug })} className={styles.name}>{nameOf(one)}</Link> },
    { key: 'kind', name: t('kind'), cell: ({ kind }) => tKind(kind) },
    { key: 'tags', name: t('tags'), align: 'end', cell: ({ tags }) => tags },
    { key: 'release', name: t('release'), cell: ({ release }) => release ?? '—' },
    { key: 'source', name: t('source'), cell: ({ source, free }) => <span className={styles.source}>{source ?? (free ? t('own') : '—')}</span> },
  ]
  if (vocabularies.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
  return <Table caption={t('label')} columns={columns} rows={vocabularies} keyOf={({ slug }) => slug} />
}
