'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { BLOCK_ROLES, type BlockRole } from '@/lib/article/block'
import type { Line, Span } from '@/lib/dump/span'
import type { UntangleTarget } from '@/lib/split/deeds/untangle'
import type { Answer } from '../answer-menu'
import { type Marking, markToTheRight, openMarking, runsOf, spansOf, toggleSelected } from './marking'
import { StretchField } from './stretch-field'
import { NEW_ARTICLE } from './targets'
import styles from './untangle-dialog.module.css'

/** More characters than this are hardly what survives of a headline: the longest on the labelled pages has 28. */
const LONGEST_HEADLINE = 30

/** Takes characters of the chosen lines apart: they are marked, and go to another article as one block. */
export function UntangleDialog({ lines, articles, likely, language, onUntangle, finalFocus, onClose }: {
  readonly lines: readonly Line[]
  /** The articles to which they can go. */
  readonly articles: readonly Answer[]
  /** The one to which they most likely belong: an article's id, or `new`. */
  readonly likely: string
  readonly language: string
  readonly onUntangle: (spans: readonly Span[], target: UntangleTarget, role: BlockRole) => void
  /** What has the focus after it closed; false where something else takes it. */
  readonly finalFocus: () => HTMLElement | null | false
  readonly onClose: () => void
}) {
  const t = useTranslations('workbench')
  const help = useId()
  const form = useRef<HTMLFormElement>(null)
  const [marking, setMarking] = useState(() => openMarking(lines))
  const [selected, setSelected] = useState({ from: 0, to: 0 })
  const [target, setTarget] = useState(likely)
  const [role, setRole] = useState<BlockRole | null>(null)
  const [error, setError] = useState<string | null>(null)
  const runs = runsOf(marking)
  const goes = runs.filter(({ marked }) => marked).map(({ text }) => text)
  const likelyRole = goes.join('').length > LONGEST_HEADLINE ? 'body' : 'damaged'

  function mark(next: Marking) {
    setMarking(next)
    setError(null)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const spans = spansOf(marking)
    if (spans.length === 0) return setError(t('untangle.nothing'))
    onUntangle(spans, target === NEW_ARTICLE ? NEW_ARTICLE : { article: target }, role ?? likelyRole)
  }
  return (
    <Dialog open wide finalFocus={finalFocus} onOpenChange={(open) => { if (!open) onClose() }} title={t('untangle.title')}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <p id={help} className={styles.help}>{t('untangle.help')}</p>
        <StretchField marking={marking} label={t('untangle.stretch')} describedBy={help} language={language}
          onMark={mark} onSelect={setSelected} onSubmit={() => form.current?.requestSubmit()} />
        <div className={styles.tools}>
          <Button small onClick={() => mark(toggleSelected(marking, selected.from, selected.to))}>{t('untangle.mark')}</Button>
          <Button small look="quiet" onClick={() => mark(markToTheRight(marking, selected.from))}>{t('untangle.right')}</Button>
          <Button small look="quiet" onClick={() => setMarking(openMarking(lines))}>{t('untangle.none')}</Button>
        </div>
        <p className={styles.goes} role="status">
          {error ?? (goes.length === 0 ? t('untangle.nothing-yet') : t('untangle.goes', { text: goes.join(' ') }))}
        </p>
        <div className={styles.fields}>
          <Field label={t('untangle.to')}>
            <Select value={target} onChange={({ currentTarget }) => setTarget(currentTarget.value)}
              options={[{ value: NEW_ARTICLE, label: t('untangle.new') }, ...articles.map(({ value, label }) => ({ value, label }))]} />
          </Field>
          <Field label={t('untangle.as')}>
            <Select value={role ?? likelyRole} onChange={({ currentTarget }) => setRole(roleNamed(currentTarget.value))}
              options={BLOCK_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))} />
          </Field>
        </div>
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary">{t('untangle.deed')}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}

function roleNamed(value: string): BlockRole | null {
  return BLOCK_ROLES.find((role) => role === value) ?? null
}
