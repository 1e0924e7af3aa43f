'use client'

import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Notice } from '@/components/ui/notice'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { Loaded } from '@/lib/server/vocabularies/commands'
import type { VocabularyView } from '@/lib/server/vocabularies/queries'
import type { NewVocabulary } from '@/lib/server/vocabularies/schema'
import { type ReadVocabulary, readVocabularyFile } from './read-vocabulary-file'
import type { LoadedVocabulary } from './use-loaded-sentence'
import styles from './vocabularies.module.css'

export type LoadVocabulary = (input: NewVocabulary) => Promise<Outcome<Loaded>>

const KINDS = ['subject', 'place', 'person', 'organisation', 'series'] as const satisfies readonly NewVocabulary['kind'][]

/** Loads a controlled vocabulary, or a newer list of one, from a file; its entries are counted and shown before anything is sent. */
export function LoadVocabularyDialog({ open, onOpenChange, ...form }: LoadForm & {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('tags.load')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('text')}>
      <LoadVocabularyForm {...form} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

interface LoadForm {
  /** Those that are there, of which a newer list can be loaded. */
  readonly vocabularies: readonly VocabularyView[]
  readonly loadVocabulary: LoadVocabulary
  readonly onLoaded: (loaded: LoadedVocabulary) => void
}

function LoadVocabularyForm({ vocabularies, loadVocabulary, onLoaded, onDone }: LoadForm & { readonly onDone: () => void }) {
  const t = useTranslations('tags.load')
  const tCommon = useTranslations('common')
  const { run, busy, failure, clear } = useAction(loadVocabulary)
  const [read, setRead] = useState<ReadVocabulary | null>(null)
  const [slug, setSlug] = useState('')
  const controlled = vocabularies.filter(({ free }) => !free)
  const known = read?.ok === true ? read.known : null
  const there = controlled.find((one) => one.slug === slug) ?? null

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? []
    clear()
    setRead(file ? await readVocabularyFile(file) : null)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!read?.ok) return
    const meant = meantBy(new FormData(event.currentTarget), known, there)
    run({ ...meant, entries: read.entries.map((entry) => ({ ...entry, synonyms: [...entry.synonyms] })) }, (loaded) => {
      onDone()
      onLoaded({ name: meant.name, ...loaded })
    })
  }

  return (
    <FieldStack onSubmit={submit}>
      <FailureNotice failure={failure} />
      <Field label={t('file')}><TextInput type="file" accept=".csv,.json,text/csv,text/plain,application/json" required onChange={(event) => void choose(event)} /></Field>
      {read && <WhatWasRead read={read} />}
      {known === null && controlled.length > 0 && (
        <Field label={t('into')}>
          <Select
            value={slug} onChange={({ currentTarget }) => setSlug(currentTarget.value)}
            options={[{ value: '', label: t('into-new') }, ...controlled.map((one): Option => ({ value: one.slug, label: one.name }))]}
          />
        </Field>
      )}
      {known === null && there === null && <NewVocabularyFields />}
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} disabled={!read?.ok}>{t('deed')}</Button>
      </Actions>
    </FieldStack>
  )
}

function NewVocabularyFields() {
  const t = useTranslations('tags.load')
  const tKind = useTranslations('tags.kinds')
  const tCommon = useTranslations('common')
  return (
    <>
      <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="off" /></Field>
      <Field label={t('slug')} name="slug" help={t('slug-help')}>
        <TextInput required maxLength={40} pattern="[a-z0-9]+(-[a-z0-9]+)*" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label={t('kind')} name="kind"><Select options={KINDS.map((value) => ({ value, label: tKind(value) }))} /></Field>
      <Field label={t('source')} name="source" optional={tCommon('optional')}><TextInput maxLength={400} autoComplete="off" /></Field>
    </>
  )
}

/** The vocabulary that a file is for: the one that it names itself, one that is there, or a new one as the fields say. */
function meantBy(form: FormData, known: Extract<ReadVocabulary, { ok: true }>['known'], there: VocabularyView | null): Omit<NewVocabulary, 'entries'> {
  if (known) return { ...known, update: true }
  if (there) return { slug: there.slug, name: there.name, kind: there.kind, source: there.source, update: true }
  return {
    name: String(form.get('name')), slug: String(form.get('slug')), source: String(form.get('source') ?? '').trim() || null,
    kind: KINDS.find((kind) => kind === form.get('kind')) ?? 'subject',
  }
}

function WhatWasRead({ read }: { readonly read: ReadVocabulary }) {
  const t = useTranslations('tags.load')
  if (read.ok) {
    const first = read.entries.slice(0, 3).map(({ label }) => label).join('、')
    return <p className={styles.found}>{[read.known?.name, t('found', { count: read.entries.length, first })].filter(Boolean).join(' · ')}</p>
  }
  const { kind, ...values } = read.fault
  return <Notice tone="danger">{t(`fault.${kind}`, values)}</Notice>
}
