'use client'

import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { NewVocabulary } from '@/lib/server/vocabularies/schema'
import { type ReadVocabulary, readVocabularyFile } from './read-vocabulary-file'
import styles from './tags-screen.module.css'

export type LoadVocabulary = (input: NewVocabulary) => Promise<Outcome<{ readonly tags: number }>>

/** Loads a controlled vocabulary from a file; its entries are counted and shown before anything is sent. */
export function LoadVocabularyDialog({ open, onOpenChange, loadVocabulary }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly loadVocabulary: LoadVocabulary
}) {
  const t = useTranslations('desk.tags.load')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('text')}>
      <LoadVocabularyForm loadVocabulary={loadVocabulary} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function LoadVocabularyForm({ loadVocabulary, onDone }: { readonly loadVocabulary: LoadVocabulary; readonly onDone: () => void }) {
  const t = useTranslations('desk.tags.load')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(loadVocabulary)
  const [read, setRead] = useState<ReadVocabulary | null>(null)

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? []
    clear()
    setRead(file ? await readVocabularyFile(file) : null)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!read?.ok) return
    const form = new FormData(event.currentTarget)
    const named = read.known === null ? { name: String(form.get('name')), slug: String(form.get('slug')) } : { ...read.known, update: true }
    run({ ...named, entries: read.entries }, ({ tags }) => {
      onDone()
      announce({ text: t('done', { count: tags }), tone: 'good' })
    })
  }

  return (
    <FieldStack onSubmit={submit}>
      <FailureNotice failure={failure} />
      <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="off" /></Field>
      <Field label={t('slug')} name="slug" help={t('slug-help')}>
        <TextInput required maxLength={40} pattern="[a-z0-9]+(-[a-z0-9]+)*" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label={t('file')}><TextInput type="file" accept=".csv,.json,text/csv,text/plain,application/json" required onChange={(event) => void choose(event)} /></Field>
      {read && <WhatWasRead read={read} />}
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} disabled={!read?.ok}>{t('deed')}</Button>
      </Actions>
    </FieldStack>
  )
}

function WhatWasRead({ read }: { readonly read: ReadVocabulary }) {
  const t = useTranslations('desk.tags.load')
  if (read.ok) {
    const first = read.entries.slice(0, 3).map(({ label }) => label).join('、')
    return <p className={styles.found}>{t('found', { count: read.entries.length, first })}</p>
  }
  const { kind, ...values } = read.fault
  return <Notice tone="danger">{t(`fault.${kind}`, values)}</Notice>
}
