'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScreenKeys } from '@/components/keyboard/use-screen-keys'
import { IconButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ComparedDumps } from '@/lib/server/dumps/queries'
import { changeId, type Change, DumpStretch } from './dump-stretch'
import { deedOfKey, DUMP_DEEDS, type DumpDeed } from './dump-keys'
import styles from './dumps.module.css'

const TOLD = ['changed', 'moved', 'added', 'gone'] as const satisfies readonly Change['fate'][]

/** Two dumps as one text, with the way from change to change. */
export function DumpFlow({ stretches, approximate, language }: NonNullable<ComparedDumps['comparison']> & { readonly language: string }) {
  const t = useTranslations('review.dumps')
  const changes = stretches.flatMap(({ fate }) => (fate === 'unchanged' || fate === 'folded' ? [] : [fate]))
  const [here, setHere] = useState<number | null>(null)

  function go({ by }: DumpDeed) {
    if (changes.length === 0) return
    const next = here === null ? (by === 1 ? 0 : changes.length - 1) : (here + by + changes.length) % changes.length
    const element = document.getElementById(changeId(next))
    setHere(next)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }
  useScreenKeys(deedOfKey, go)

  let count = 0
  return (
    <>
      {approximate && <Notice tone="warning">{t('approximate')}</Notice>}
      {changes.length === 0
        ? <Notice tone="good">{t('same')}</Notice>
        : (
          <div className={styles.bar}>
            {TOLD.map((fate) => {
              const some = changes.filter((one) => one === fate).length
              return some > 0 && <span key={fate} className={styles.count} data-fate={fate}>{t(`count.${fate}`, { count: some })}</span>
            })}
            <span className={styles.steps}>
              <span role="status" className={styles.soft}>{here !== null && t('here', { at: here + 1, all: changes.length })}</span>
              <IconButton small label={t('previous')} icon={<ArrowUp />} keys={DUMP_DEEDS[1].keys[0]} onClick={() => go(DUMP_DEEDS[1])} />
              <IconButton small label={t('next')} icon={<ArrowDown />} keys={DUMP_DEEDS[0].keys[0]} onClick={() => go(DUMP_DEEDS[0])} />
            </span>
          </div>
        )}
      <div className={styles.flow} lang={language} role="group" aria-label={t('text')}>
        {stretches.map((stretch, index) => {
          const change = stretch.fate === 'unchanged' || stretch.fate === 'folded' ? null : count++
          return <DumpStretch key={index} stretch={stretch} first={index === 0} change={change} here={change !== null && change === here} />
        })}
      </div>
    </>
  )
}
