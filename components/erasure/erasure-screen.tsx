'use client'

import { type FormEvent, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { TextArea, TextInput } from '@/components/ui/text-input'
import type { ErasureEntry, ErasureFindings } from '@/lib/server/erasure/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './erasure-screen.module.css'
import { FoundPlaces } from './found-places'
import { type ErasureActions, useErasure } from './use-erasure'

/** Where a person's data are found, chosen and erased, and the list of what was erased before. */
export function ErasureScreen({ erasures, titles, actions }: {
  readonly erasures: readonly ErasureEntry[]
  readonly titles: readonly DeskTitle[]
  readonly actions: ErasureActions
}) {
  const t = useTranslations('erasure')
  const open = useErasure(actions)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SearchForm titles={titles} busy={open.busy} onFind={open.find} />
      <FailureNotice failure={open.failure} />
      {open.findings && open.findings.pages.length === 0 && <Notice>{t('nothing')}</Notice>}
      {open.findings && open.findings.pages.length > 0 && <Choice findings={open.findings} open={open} />}
      <Past erasures={erasures} />
    </>
  )
}

function SearchForm({ titles, busy, onFind }: {
  readonly titles: readonly DeskTitle[]
  readonly busy: boolean
  readonly onFind: ReturnType<typeof useErasure>['find']
}) {
  const t = useTranslations('erasure')
  const [title, setTitle] = useState(titles[0]?.slug ?? '')
  const [words, setWords] = useState('')
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const terms = words.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    if (terms.length > 0) onFind({ title, terms })
  }
  return (
    <form method="post" className={styles.form} onSubmit={submit}>
      <Field label={t('paper')}>
        <Select value={title} options={titles.map(({ slug, name }) => ({ value: slug, label: name }))} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      </Field>
      <Field label={t('terms')} help={t('terms-help')}>
        <TextArea rows={3} autoComplete="off" spellCheck={false} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
      </Field>
      <div><Button type="submit" busy={busy} disabled={words.trim() === '' || title === ''}>{t('find')}</Button></div>
    </form>
  )
}

/** What was found, and the last question before it is erased. */
function Choice({ findings, open }: { readonly findings: ErasureFindings; readonly open: ReturnType<typeof useErasure> }) {
  const t = useTranslations('erasure')
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const count = open.chosen.size
  const ready = reason.trim().length >= 5 && typed.trim() === t('confirm-word') && count > 0
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (ready) open.erase(reason)
  }
  return (
    <section className={styles.choice} aria-labelledby="found">
      <h2 id="found" className={styles.heading}>{t('found', { count: findings.pages.length })}</h2>
      {findings.more && <Notice tone="warning">{t('more')}</Notice>}
      <FoundPlaces pages={findings.pages} chosen={open.chosen} onToggle={open.toggle} />
      <form method="post" className={styles.form} onSubmit={submit}>
        <Notice tone="warning">{t('warning')}</Notice>
        <Field label={t('reason')} help={t('reason-help')}>
          <TextArea rows={2} value={reason} maxLength={1000} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        </Field>
        <Field label={t('confirm', { word: t('confirm-word') })}>
          <TextInput value={typed} autoComplete="off" onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        </Field>
        <div><Button type="submit" look="danger" busy={open.busy} disabled={!ready}>{t('erase', { count })}</Button></div>
      </form>
    </section>
  )
}

/** What else an erasure goes through. */
const OTHERS = ['pages', 'steps', 'reviews', 'tags', 'words', 'events'] as const

function Past({ erasures }: { readonly erasures: readonly ErasureEntry[] }) {
  const t = useTranslations('erasure')
  const format = useFormatter()
  return (
    <section className={styles.choice} aria-labelledby="past">
      <h2 id="past" className={styles.heading}>{t('past')}</h2>
      {erasures.length === 0 && <p className={styles.faint}>{t('none')}</p>}
      <ol className={styles.past}>
        {erasures.map(({ id, at, by, reason, counts }) => (
          <li key={id}>
            <p className={styles.faint}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })} · {by ?? t('system')}</p>
            <p>{reason}</p>
            <p className={styles.faint}>
              {t('counts', {
                dumps: counts['dumps'] ?? 0, articles: counts['articles'] ?? 0, versions: counts['versions'] ?? 0, editions: counts['editions'] ?? 0,
                others: OTHERS.reduce((sum, other) => sum + (counts[other] ?? 0), 0),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
