'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { RunText } from '@/components/versions/run-text'
import type { Block } from '@/lib/article/block'
import { compareText } from '@/lib/article/compare/runs'
import { textOf } from '@/lib/review/hold/passage-text'
import styles from './review.module.css'

/** A text against the one that it came from, both in one; `spaces` shows what only setting the page made, too. */
export function ComparedText({ label, was, is, language, spaces = false }: {
  readonly label?: string
  readonly was: readonly Block[]
  readonly is: readonly Block[]
  readonly language: string
  readonly spaces?: boolean
}) {
  const t = useTranslations('review.text')
  const role = is[0]?.role ?? was[0]?.role ?? 'body'
  const { runs, approximate } = useMemo(() => compareText(textOf(was), textOf(is), role), [was, is, role])
  const shown = spaces ? runs.map((run) => ({ ...run, kind: SEEN[run.kind] })) : runs
  return (
    <div className={styles.text} data-role={role} lang={language} role={label === undefined ? undefined : 'group'} aria-label={label}>
      {label !== undefined && <span className={styles.label} aria-hidden>{label}</span>}
      {runs.length === 0 ? <span className={styles.empty}>{t('empty')}</span> : <RunText runs={shown} side="both" />}
      {approximate && <span className={styles.empty}>{t('approximate')}</span>}
    </div>
  )
}

const SEEN = {
  same: 'same', marked: 'marked', removed: 'removed', added: 'added', 'noise-removed': 'removed', 'noise-added': 'added',
} as const

/** Blocks as they are, one under the other. */
export function PlainBlocks({ blocks, language }: { readonly blocks: readonly Block[]; readonly language: string }) {
  return blocks.map((block) => (
    <div key={block.id} className={styles.text} data-role={block.role} lang={language}><RunText runs={compareText(block.text, block.text, block.role).runs} side="now" /></div>
  ))
}
