'use client'

import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Situation } from '../situation'
import type { Carrying } from './carrying'
import styles from './carry-bar.module.css'

/** Says what is carried and where it would go. It has the focus meanwhile, so that its keys are heard wherever one was. */
export function CarryBar({ situation: { page, order }, carrying: { load }, place, barRef, onPutDown, onLeave }: {
  readonly situation: Situation
  readonly carrying: Carrying
  /** Where it would go, in words. */
  readonly place: string
  readonly barRef: RefObject<HTMLDivElement | null>
  readonly onPutDown: () => void
  readonly onLeave: () => void
}) {
  const t = useTranslations('workbench.carry')
  const what = 'article' in load
    ? t('what-article', { number: page.articles.findIndex(({ id }) => id === load.article) + 1 })
    : 'lines' in load ? t('what-lines', { count: countIn(order.lines, load.lines) }) : t('what-blocks', { count: load.blocks.length })
  return (
    <div ref={barRef} role="group" tabIndex={-1} className={styles.bar} aria-label={t('bar', { what })} aria-describedby="carry-keys">
      <span><strong>{t('bar', { what })}</strong> → {place}</span>
      <span id="carry-keys" className={styles.keys}>{t('keys')}</span>
      <span className={styles.deeds}>
        <Button small look="primary" onClick={onPutDown}>{t('put-down')}<Kbd>Enter</Kbd></Button>
        <Button small onClick={onLeave}>{t('leave')}<Kbd>Esc</Kbd></Button>
      </span>
    </div>
  )
}

/** How many lines there are from one number to another; blank ones have numbers, too. */
function countIn(lines: readonly number[], { first, last }: { readonly first: number; readonly last: number }): number {
  return lines.filter((line) => line >= first && line <= last).length
}
