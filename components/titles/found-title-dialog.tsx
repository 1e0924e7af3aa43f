'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { isTitleSlug } from '@/lib/editorial/slug'
import type { Outcome } from '@/lib/server/action'
import { type NewTitle, TITLE_LANGUAGES } from '@/lib/server/titles/schema'

type CreateTitle = (input: NewTitle) => Promise<Outcome<void>>

/** Founds a newspaper. */
export function FoundTitleDialog({ open, onOpenChange, createTitle }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly createTitle: CreateTitle
}) {
  const t = useTranslations('desk.titles.found')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')}>
      <FoundTitleForm createTitle={createTitle} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function FoundTitleForm({ createTitle, onDone }: { readonly createTitle: CreateTitle; readonly onDone: () => void }) {
  const t = useTranslations('desk.titles')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(createTitle)
  const [slugIsWrong, setSlugIsWrong] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    const [name, slug] = [text('name'), text('slug')]
    setSlugIsWrong(!isTitleSlug(slug))
    if (!isTitleSlug(slug)) return
    const language = TITLE_LANGUAGES.find((known) => known === text('language')) ?? 'zh-CN'
    run({ name, slug, language, timeZone: text('timeZone') }, () => {
      onDone()
      announce({ text: t('found.done', { name }), tone: 'good' })
    })
  }

  return (
    <FieldStack onSubmit={submit}>
      <FailureNotice failure={failure} />
      <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="off" /></Field>
      <Field label={t('slug')} name="slug" help={t('found.slug-help')} error={slugIsWrong && t('found.slug-wrong')}>
        <TextInput required maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label={t('language')} name="language">
        <Select options={TITLE_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))} />
      </Field>
      <Field label={t('time-zone')} name="timeZone" help={t('found.zone-help')}>
        <Select
          defaultValue="Asia/Shanghai"
          options={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))}
        />
      </Field>
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('found.deed')}</Button>
      </Actions>
    </FieldStack>
  )
}
