'use client'

import { memo, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DumpStretch as Stretch, Print } from '@/lib/review/dumps/as-one'
import type { FoldedStretch } from '@/lib/review/dumps/fold'
import styles from './dumps.module.css'

export type Change = Exclude<Stretch, { readonly fate: 'unchanged' }>

/** The element of the change that is the n-th of the text, from 0. */
export function changeId(change: number): string {
  return `change-${change}`
}

/** A stretch of two dumps that are read as one text. */
export const DumpStretch = memo(function DumpStretch({ stretch, first, change, here }: {
  readonly stretch: FoldedStretch
  /** Whether it stands at the beginning, where no line needs to be broken. */
  readonly first: boolean
  /** Which change it is, from 0; null for what did not change. */
  readonly change: number | null
  readonly here: boolean
}) {
  const print = 'now' in stretch ? stretch.now : stretch.old
  const lineEnd = print.opensLine && !first ? '\n' : ''
  if (stretch.fate === 'unchanged') return <span className={styles.unchanged}>{lineEnd}{print.text}</span>
  if (stretch.fate === 'folded') return <>{lineEnd}<Folded print={print} lines={stretch.lines} /></>
  return <>{lineEnd}<ChangeText stretch={stretch} change={change ?? 0} here={here} /></>
})

function ChangeText({ stretch, change, here }: { readonly stretch: Change; readonly change: number; readonly here: boolean }) {
  const t = useTranslations('review.dumps')
  const where = stretch.fate === 'moved' ? t('moved', { line: stretch.from + 1 }) : stretch.fate === 'left' ? t('left', { line: stretch.to + 1 }) : null
  return (
    <span
      id={changeId(change)} className={styles.change} data-fate={stretch.fate} data-here={here || undefined}
      tabIndex={-1} role="group" aria-label={where ?? t(`fates.${stretch.fate as 'changed' | 'added' | 'gone'}`)}
    >
      {where !== null && <span className={styles.where} aria-hidden>{where}</span>}
      {wordsOf(stretch)}
    </span>
  )
}

/** How much of what moved away is told where it stood: enough to know it again. */
const OPENING = 24

function wordsOf(stretch: Change): ReactNode {
  switch (stretch.fate) {
    case 'changed': return <><del className={styles.del}>{stretch.old.text}</del><ins className={styles.ins}>{stretch.now.text}</ins></>
    case 'added': return <ins className={styles.ins}>{stretch.now.text}</ins>
    case 'gone': return <del className={styles.del}>{stretch.old.text}</del>
    case 'moved': return stretch.now.text
    case 'left': {
      const characters = Array.from(stretch.old.text.replaceAll('\n', ''))
      return characters.length > OPENING ? `${characters.slice(0, OPENING).join('')}…` : characters.join('')
    }
  }
}

/** Keeps the focus where the button was that brought this here. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}

function Folded({ print, lines }: { readonly print: Print; readonly lines: number }) {
  const t = useTranslations('review.dumps')
  const [open, setOpen] = useState(false)
  if (open) return <span className={styles.unchanged} tabIndex={-1} ref={takeFocus}>{print.text}</span>
  return <button type="button" className={styles.fold} onClick={() => setOpen(true)}>{t('fold', { count: lines })}</button>
}
