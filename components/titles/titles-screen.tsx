'use client'

import { Newspaper } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import type { Actor } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { Outcome } from '@/lib/server/action'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { type NewTitle, TITLE_LANGUAGES } from '@/lib/server/titles/schema'
import { FoundTitleDialog } from './found-title-dialog'

/** The newspapers of this installation, and the founding of one. */
export function TitlesScreen({ actor, titles, createTitle }: {
  readonly actor: Actor
  readonly titles: readonly DeskTitle[]
  readonly createTitle: (input: NewTitle) => Promise<Outcome<void>>
}) {
  const t = useTranslations('desk.titles')
  const [founding, setFounding] = useState(false)
  const mayFound = may(actor, 'manage-titles')
  const found = mayFound && <Button look="primary" onClick={() => setFounding(true)}><Newspaper aria-hidden />{t('found.open')}</Button>
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} deeds={(titles.length > 0 && found) || undefined} />
      {titles.length > 0
        ? <Table caption={t('list')} columns={columns} rows={titles} keyOf={({ id }) => id} />
        : <EmptyState title={t('empty.title')} deed={found}>{mayFound ? t('empty.text') : t('empty.viewer')}</EmptyState>}
      <FoundTitleDialog open={founding} onOpenChange={setFounding} createTitle={createTitle} />
    </>
  )
}

function useColumns(): readonly Column<DeskTitle>[] {
  const t = useTranslations('desk.titles')
  const tStyle = useTranslations('desk.house-style')
  const tSettings = useTranslations('workflow.settings')
  const languageName = (language: string) => {
    const known = TITLE_LANGUAGES.find((each) => each === language)
    return known ? t(`languages.${known}`) : language
  }
  return [
    { key: 'name', name: t('name'), cell: ({ name, language, slug }) => <Link href={`/desk?title=${slug}`} lang={language}>{name}</Link> },
    { key: 'slug', name: t('slug'), cell: ({ slug }) => <Link href={`/${slug}`}>/{slug}</Link> },
    { key: 'language', name: t('language'), cell: ({ language }) => languageName(language) },
    { key: 'time-zone', name: t('time-zone'), cell: ({ timeZone }) => timeZone },
    { key: 'issues', name: t('issues'), align: 'end', cell: ({ issues }) => issues },
    {
      key: 'house-style',
      name: '',
      align: 'end',
      cell: ({ name, slug }) => <Link href={`/desk/titles/${slug}`} aria-label={tStyle('open-of', { name })}>{tStyle('open')}</Link>,
    },
    {
      key: 'settings',
      name: '',
      align: 'end',
      cell: ({ name, slug }) => <Link href={`/desk/titles/${slug}/settings`} aria-label={tSettings('open-of', { name })}>{tSettings('open')}</Link>,
    },
  ]
}
