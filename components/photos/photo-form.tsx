'use client'

import type { FormEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SignedOutNotice } from '@/components/desk/signed-out-notice'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea, TextInput } from '@/components/ui/text-input'
import { LONGEST_WORDS } from '@/lib/photos/offered'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { offeredFor, type PhotoField } from './photo-draft'
import styles from './photo.module.css'
import { TakeOver } from './take-over'
import { usePhotoEdit } from './use-photo-edit'

/** What is said of a photo, with what its file says and what somebody else said meanwhile, each to be taken over by a click. */
export function PhotoForm({ photo, person, titles }: {
  readonly photo: DeskPhoto
  readonly person: string | null
  readonly titles: readonly DeskTitle[]
}) {
  const t = useTranslations('photos.one')
  const { draft, change, theirs, unsaved, busy, failure, save } = usePhotoEdit(photo, person)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const nameOf = (field: PhotoField, value: string) =>
    (field === 'title' ? titles.find(({ slug }) => slug === value)?.name ?? t('no-title') : value || t('nothing'))
  const field = (name: PhotoField, control: ReactNode, help?: string) => (
    <div className={styles.field}>
      <Field label={t(name)} help={help}>{control}</Field>
      {theirs[name] !== undefined && theirs[name] !== draft[name] && (
        <TakeOver from={t('theirs')} field={t(name)} words={nameOf(name, theirs[name])} onTake={() => change(name, theirs[name] ?? '')} />
      )}
      {offeredFor(name, photo.offered).filter((value) => value !== draft[name]).map((value) => (
        <TakeOver key={value} from={t('offered')} field={t(name)} words={value} onTake={() => change(name, value)} />
      ))}
    </div>
  )
  const of = (name: PhotoField) => ({
    value: draft[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => change(name, currentTarget.value),
  })
  return (
    <form method="post" onSubmit={submit} className={styles.form} aria-label={t('words')}>
      {field('caption', <TextArea rows={4} maxLength={LONGEST_WORDS.caption} {...of('caption')} />, t('caption-help'))}
      {field('credit', <TextInput maxLength={LONGEST_WORDS.credit} {...of('credit')} />, t('credit-help', { articles: photo.places.length }))}
      {field('alt', <TextArea rows={2} maxLength={LONGEST_WORDS.alt} {...of('alt')} />, t('alt-help'))}
      {field('rights', <TextArea rows={2} maxLength={LONGEST_WORDS.rights} {...of('rights')} />, t('rights-help'))}
      <div className={styles.pair}>
        {field('takenOn', <TextInput type="date" {...of('takenOn')} />)}
        {field('title', <Select options={[{ value: '', label: t('no-title') }, ...titles.map(({ slug, name }) => ({ value: slug, label: name }))]} {...of('title')} />)}
      </div>
      {failure && (['not-signed-in', 'another-person'].includes(failure.code)
        ? <SignedOutNotice onSignedIn={save}>{t('signed-out')}</SignedOutNotice>
        : <FailureNotice failure={failure} />)}
      <div className={styles.deeds}>
        <Button type="submit" look="primary" busy={busy} disabled={!unsaved}>{t('save')}</Button>
        {unsaved && <span className={styles.unsaved}>{t('unsaved')}</span>}
      </div>
    </form>
  )
}
