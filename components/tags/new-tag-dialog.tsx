'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { NearQuestion } from '@/components/tagging/near-question'
import { nearOthers } from '@/components/tagging/near-others'
import { TagFinder } from '@/components/tagging/tag-finder'
import { OPEN_VOCABULARIES } from '@/components/tagging/use-vocabulary-name'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Select } from '@/components/ui/select'
import { TextArea, TextInput } from '@/components/ui/text-input'
import { useAction } from '@/components/use-action'
import type { TagOption } from '@/lib/server/tags/queries'
import type { NewTag } from '@/lib/server/tags/schema'
import { namesIn } from '@/lib/tagging/names-in'
import { tagAddress } from '@/lib/tagging/wish'
import type { CreateTag } from './tag-actions'

/** Makes a tag before any article has it, with all that is known of it; it leads to the tag, new or found. */
export function NewTagDialog({ open, onOpenChange, vocabulary, createTag }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The vocabulary that is offered first. */
  readonly vocabulary: string
  readonly createTag: CreateTag
}) {
  const t = useTranslations('tags.make')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('text')}>
      <NewTagForm vocabulary={vocabulary} createTag={createTag} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function NewTagForm({ vocabulary, createTag, onDone }: { readonly vocabulary: string; readonly createTag: CreateTag; readonly onDone: () => void }) {
  const t = useTranslations('tags.make')
  const tOpen = useTranslations('tags.vocabulary-names')
  const tCommon = useTranslations('common')
  const router = useRouter()
  const { run, busy, failure, clear } = useAction(createTag)
  const [wanted, setWanted] = useState<NewTag | null>(null)
  const [parent, setParent] = useState<TagOption | null>(null)
  const asked = failure && nearOthers(failure)

  function lead({ id }: { readonly id: string }) {
    onDone()
    router.push(tagAddress(id))
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const tag: NewTag = {
      vocabulary: said('vocabulary'), label: said('label'), labelEn: said('labelEn') || null, code: said('code') || null,
      parent: parent?.id ?? null, synonyms: namesIn(said('synonyms')), sure: false,
    }
    setWanted(tag)
    run(tag, lead)
  }

  return (
    <FieldStack onSubmit={submit}>
      <FailureNotice failure={asked ? null : failure} />
      <Field label={t('label')} name="label"><TextInput required maxLength={200} autoComplete="off" /></Field>
      <Field label={t('vocabulary')} name="vocabulary">
        <Select defaultValue={vocabulary} options={OPEN_VOCABULARIES.map((value) => ({ value, label: tOpen(value) }))} />
      </Field>
      <Field label={t('label-en')} name="labelEn" optional={tCommon('optional')}><TextInput maxLength={200} autoComplete="off" lang="en" /></Field>
      <Field label={t('synonyms')} name="synonyms" help={t('synonyms-help')} optional={tCommon('optional')}><TextArea rows={2} /></Field>
      <Field label={t('code')} name="code" help={t('code-help')} optional={tCommon('optional')}><TextInput maxLength={40} autoComplete="off" /></Field>
      <Field label={t('parent')} optional={tCommon('optional')}><TagFinder label={t('parent-find')} chosen={parent} onChoose={setParent} /></Field>
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('deed')}</Button>
      </Actions>
      <NearQuestion
        asked={asked} onClose={clear} onUse={lead}
        onMake={() => { if (wanted) run({ ...wanted, sure: true }, lead) }}
      />
    </FieldStack>
  )
}
