'use client'

import { Check, RotateCw, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import type { TagSuggestion } from '@/lib/server/tag-suggestions/queries'
import type { TagOption } from '@/lib/server/tags/queries'
import { SUGGESTED_KINDS } from '@/lib/tagging/suggest/suggestion'
import type { Reason } from '@/lib/tagging/suggest/reason'
import styles from './suggested-tags.module.css'
import { keyOf, useSuggestions } from './use-suggestions'

/** Tags that the article could have, each with its reason. Nothing is put on it but what somebody takes. */
export function SuggestedTags({ article, tags, onTake, onShow }: {
  readonly article: string
  readonly tags: readonly TagOption[]
  /** Puts these on the article; ends when the server has answered. */
  readonly onTake: (suggestions: readonly TagSuggestion[]) => Promise<void>
  /** Shows a reason where it stands in the text. */
  readonly onShow: (reason: Reason) => void
}) {
  const t = useTranslations('editor.tags.suggested')
  const { state, open, again, putAside } = useSuggestions(article, tags)
  const [busy, setBusy] = useState(false)
  const section = useRef<HTMLElement>(null)

  /** What has the focus goes with what is taken: the one after it gets it, else the section. */
  function focusAfter(key: string): void {
    const at = open.findIndex((suggestion) => keyOf(suggestion) === key)
    const next = open[at + 1] ?? open[at - 1]
    const row = next && section.current?.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(keyOf(next))}"] button`)
    ;(row ?? section.current)?.focus()
  }
  async function take(some: readonly TagSuggestion[]): Promise<void> {
    setBusy(true)
    await onTake(some)
    setBusy(false)
  }
  async function takeOne(suggestion: TagSuggestion): Promise<void> {
    focusAfter(keyOf(suggestion))
    await take([suggestion])
  }
  async function takeAll(some: readonly TagSuggestion[]): Promise<void> {
    section.current?.focus()
    await take(some)
  }
  function leave(suggestion: TagSuggestion): void {
    focusAfter(keyOf(suggestion))
    putAside(suggestion)
  }

  return (
    <section ref={section} tabIndex={-1} className={styles.suggested} aria-label={t('label')} aria-busy={busy || state === 'looking'}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('label')}</h3>
        <span className={styles.deeds}>
          {open.length > 1 && <Button small look="quiet" disabled={busy} onClick={() => void takeAll(open)}>{t('take-all', { count: open.length })}</Button>}
          <IconButton small label={t('again')} icon={<RotateCw />} disabled={state === 'looking'} onClick={() => void again()} />
        </span>
      </div>
      {open.length === 0 && <p className={styles.none} role="status">{t(state === 'there' ? 'none' : state)}</p>}
      {SUGGESTED_KINDS.map((kind) => (
        <SuggestedKind key={kind} kind={kind} suggestions={open.filter((suggestion) => suggestion.kind === kind)} busy={busy}
          onTakeAll={takeAll} onTake={takeOne} onLeave={leave} onShow={onShow} />
      ))}
    </section>
  )
}

function SuggestedKind({ kind, suggestions, busy, onTakeAll, onTake, onLeave, onShow }: {
  readonly kind: TagSuggestion['kind']
  readonly suggestions: readonly TagSuggestion[]
  readonly busy: boolean
  readonly onTakeAll: (some: readonly TagSuggestion[]) => Promise<void>
  readonly onTake: (suggestion: TagSuggestion) => Promise<void>
  readonly onLeave: (suggestion: TagSuggestion) => void
  readonly onShow: (reason: Reason) => void
}) {
  const t = useTranslations('editor.tags.suggested')
  if (suggestions.length === 0) return null
  const name = t(`kinds.${kind}`)
  return (
    <section className={styles.kind} aria-label={name}>
      <div className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        {suggestions.length > 1 && (
          <Button small look="quiet" disabled={busy} aria-label={t('take-kind', { kind: name })} onClick={() => void onTakeAll(suggestions)}>
            {t('take-these', { count: suggestions.length })}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {suggestions.map((suggestion) => (
          <li key={keyOf(suggestion)} className={styles.item} data-suggestion={keyOf(suggestion)}>
            <span className={styles.tag}>
              {suggestion.name}
              {suggestion.tag === null && <span className={styles.note}>{t('new')}</span>}
              <span className={styles.note}>{t('sure', { share: suggestion.confidence })}</span>
            </span>
            <span className={styles.deeds}>
              <IconButton small label={t('take', { label: suggestion.name })} icon={<Check />} disabled={busy} onClick={() => void onTake(suggestion)} />
              <IconButton small label={t('leave', { label: suggestion.name })} icon={<X />} disabled={busy} onClick={() => onLeave(suggestion)} />
            </span>
            <ReasonButton reasons={suggestion.reasons} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first reason in its sentence; pressed again it goes on to the next one. */
function ReasonButton({ reasons, onShow }: { readonly reasons: TagSuggestion['reasons']; readonly onShow: (reason: Reason) => void }) {
  const t = useTranslations('editor.tags.suggested')
  const [at, setAt] = useState(0)
  const reason = reasons[at % reasons.length]
  if (!reason) return null
  function show(shown: Reason): void {
    onShow(shown)
    setAt(at + 1)
  }
  return (
    <button type="button" className={styles.reason} title={t('show')} onClick={() => show(reason)}>
      {reason.before}<mark className={styles.words}>{reason.words}</mark>{reason.after}
    </button>
  )
}
