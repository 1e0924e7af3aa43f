'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { DESK_STATES, type DeskSearchWish, NO_DESK_SEARCH } from '@/lib/search/desk-wish'
import { isNarrowed, SEARCH_ORDERS } from '@/lib/search/wish'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './desk-search.module.css'

/** What is looked for, and where. A form that makes an address, so that it works without script and each search can be kept. */
export function DeskSearchForm({ wish, titles }: { readonly wish: DeskSearchWish; readonly titles: readonly Pick<DeskTitle, 'slug' | 'name'>[] }) {
  const t = useTranslations('deskSearch')
  const narrowed = isNarrowed(wish) || wish.state !== 'all' || wish.order !== 'best'
  const text = (name: 'from' | 'to' | 'page' | 'author' | 'tag') => (
    <Field label={t(name)} name={name}><TextInput small defaultValue={wish[name] ?? ''} maxLength={200} /></Field>
  )
  return (
    <Form action="/desk/search" role="search" className={styles.form}>
      <div className={styles.first}>
        <Field label={t('words')} name="q"><TextInput type="search" defaultValue={wish.q} maxLength={200} placeholder={t('hint')} /></Field>
        <Button type="submit" look="primary">{t('go')}</Button>
      </div>
      <details className={styles.more} open={narrowed}>
        <summary>{t('label')}</summary>
        <div className={styles.fields}>
          <Field label={t('state')} name="state">
            <Select small defaultValue={wish.state} options={DESK_STATES.map((value) => ({ value, label: t(`states.${value}`) }))} />
          </Field>
          <Field label={t('title-field')} name="title">
            <Select small defaultValue={wish.title ?? ''} options={[{ value: '', label: t('any') }, ...titles.map(({ slug, name }) => ({ value: slug, label: name }))]} />
          </Field>
          {text('from')}
          {text('to')}
          {text('page')}
          {text('author')}
          {text('tag')}
          <Field label={t('order')} name="order">
            <Select small defaultValue={wish.order} options={SEARCH_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))} />
          </Field>
          {narrowed && <p className={styles.clear}><Link href={`/desk/search?${new URLSearchParams({ q: wish.q || NO_DESK_SEARCH.q })}`}>{t('clear')}</Link></p>}
        </div>
      </details>
    </Form>
  )
}
