'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { TurnScreens } from '@/components/desk/turn-screens'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type Column, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { ArchiveEntries, ArchiveEntryRow } from '@/lib/server/archives/queries'
import { type ArchiveWish, ENTRY_STATES, type EntryState } from '@/lib/server/archives/schema'
import { useDay } from '../issues/use-day'
import styles from './archives.module.css'

const TONES: Readonly<Record<EntryState, Tone>> = {
  waiting: 'plain', imported: 'good', unchanged: 'note', review: 'warning', refused: 'danger', failed: 'danger',
}

/** The files of an archive with what became of each: what went wrong first. The filter makes an address, so that it works without script. */
export function ArchiveFiles({ archive, entries: { rows, count, each }, wish }: {
  readonly archive: string
  readonly entries: ArchiveEntries
  readonly wish: ArchiveWish
}) {
  const t = useTranslations('archives')
  const address = `/desk/import/archives/${archive}`
  const addressOf = (screen: number) => `${address}?${new URLSearchParams({ state: wish.state ?? '', q: wish.q, screen: String(screen) })}`
  return (
    <section aria-labelledby="files" className={styles.section}>
      <h2 id="files" className={styles.subheading}>{t('files')}</h2>
      <Form action={address} aria-label={t('filter')} className={styles.filter}>
        <Field label={t('state')} name="state">
          <Select
            small defaultValue={wish.state ?? ''}
            options={[{ value: '', label: t('all') }, ...ENTRY_STATES.map((value) => ({ value, label: t(`states.${value}`) }))]}
          />
        </Field>
        <Field label={t('words')} name="q"><TextInput small type="search" defaultValue={wish.q} maxLength={100} /></Field>
        <Button small type="submit">{t('show')}</Button>
      </Form>
      {rows.length === 0 ? <p>{t('none')}</p> : <Files rows={rows} />}
      <TurnScreens screen={wish.screen} count={count} each={each} addressOf={addressOf} />
    </section>
  )
}

function Files({ rows }: { readonly rows: readonly ArchiveEntryRow[] }) {
  const t = useTranslations('archives')
  const day = useDay()
  const sentence = useFailureSentence()
  const columns: readonly Column<ArchiveEntryRow>[] = [
    { key: 'state', name: t('state'), cell: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge> },
    {
      key: 'file',
      name: t('file'),
      cell: ({ path, failure }) => (
        <div className={styles.file}>
          <span>{path}</span>
          {failure && <span className={styles.fault}>{sentence(failure)}</span>}
        </div>
      ),
    },
    { key: 'place', name: t('place'), cell: ({ place }) => place && t('place-of', { date: day(place.date), page: place.page }) },
    {
      key: 'deeds', name: '', align: 'end', cell: ({ place, pageId, reviewId }) => {
        if (reviewId !== null) return <Link href={`/desk/reviews/${reviewId}`}>{t('review')}</Link>
        return pageId !== null && place && <Link href={`/desk/pages/${pageId}`}>{t('open', { date: place.date, page: place.page })}</Link>
      },
    },
  ]
  return <Table caption={t('files')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
