'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { leavesOut, type PhotoWish } from '@/lib/photos/wish'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './library.module.css'

/** What of the library is shown. A form that makes an address, so that it works without script and each choice can be kept. */
export function LibraryFilter({ wish, titles }: { readonly wish: PhotoWish; readonly titles: readonly DeskTitle[] }) {
  const t = useTranslations('photos.filter')
  return (
    <search>
      <Form action="/desk/photos" className={styles.filter}>
        <div className={styles.words}>
          <Field label={t('q')} name="q"><TextInput small type="search" defaultValue={wish.q} placeholder={t('q-help')} /></Field>
        </div>
        <Field label={t('from')} name="from"><TextInput small type="date" defaultValue={wish.from ?? ''} /></Field>
        <Field label={t('to')} name="to"><TextInput small type="date" defaultValue={wish.to ?? ''} /></Field>
        <Field label={t('title')} name="title">
          <Select small defaultValue={wish.title ?? ''} options={[{ value: '', label: t('all') }, ...titles.map(({ slug, name }) => ({ value: slug, label: name }))]} />
        </Field>
        <Field label={t('use')} name="unused">
          <Select small defaultValue={wish.unused} options={[{ value: 'no', label: t('all') }, { value: 'yes', label: t('unused') }]} />
        </Field>
        <div className={styles.deeds}>
          <Button small type="submit">{t('apply')}</Button>
          {leavesOut(wish) && <Link href="/desk/photos">{t('clear')}</Link>}
        </div>
      </Form>
    </search>
  )
}
