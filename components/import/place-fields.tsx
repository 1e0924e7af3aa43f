'use client'

import { useTranslations } from 'use-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './import-screen.module.css'

/** The place of a page that is imported. */
export interface ImportPlace {
  readonly title: string
  readonly date: string
  readonly page: number
  readonly issueNumber: string
}

/** Where the page belongs: title, date, number and name. */
export function PlaceFields({ titles, place }: { readonly titles: readonly DeskTitle[]; readonly place: Partial<ImportPlace> }) {
  const t = useTranslations('desk.import')
  const tCommon = useTranslations('common')
  const optional = tCommon('optional')
  return (
    <div className={styles.place}>
      <Field label={t('paper')} name="title">
        <Select defaultValue={place.title} options={titles.map(({ slug, name }) => ({ value: slug, label: name }))} />
      </Field>
      <Field label={t('date')} name="date"><TextInput type="date" required defaultValue={place.date} /></Field>
      <div className={styles.pair}>
        <Field label={t('page')} name="page">
          <TextInput type="number" inputMode="numeric" min={1} max={999} required defaultValue={place.page ?? 1} />
        </Field>
        <Field label={t('page-name')} name="pageName" optional={optional} help={t('page-name-help')}>
          <TextInput maxLength={40} autoComplete="off" />
        </Field>
      </div>
      <Field label={t('issue-number')} name="issueNumber" optional={optional} help={t('issue-number-help')}>
        <TextInput maxLength={40} autoComplete="off" defaultValue={place.issueNumber} />
      </Field>
    </div>
  )
}
