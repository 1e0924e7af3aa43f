'use client'

import { useTranslations } from 'use-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import type { CarriedDecision, Fate } from '@/lib/review/review'
import styles from './review.module.css'

const FATES = ['conflict', 'applied', 'shifted', 'not-needed'] as const
const TONES: Readonly<Record<Fate, Tone>> = { conflict: 'danger', applied: 'good', shifted: 'good', 'not-needed': 'plain' }

/** What becomes of what editors had decided, counted, and one by one where somebody wants to know. */
export function CarriedList({ carried, language, onGo }: {
  readonly carried: readonly CarriedDecision[]
  readonly language: string
  readonly onGo: (item: string) => void
}) {
  const t = useTranslations('review.carried')
  if (carried.length === 0) return null
  const sorted = FATES.flatMap((fate) => carried.filter((one) => one.fate === fate))
  return (
    <details className={styles.carried}>
      <summary>
        {t('title')}
        {FATES.map((fate) => {
          const count = carried.filter((one) => one.fate === fate).length
          return count > 0 && <Badge key={fate} tone={TONES[fate]}>{t('count', { count, fate: t(`fate.${fate}`) })}</Badge>
        })}
      </summary>
      <p className={styles.empty}>{t('about')}</p>
      <ul>
        {sorted.map(({ kind, fate, words, items: [item] }, at) => (
          <li key={at}>
            <span className={styles.kind}>{t(`kind.${kind}`)}</span>
            <span lang={language} className={styles.words}>{words}</span>
            {item === undefined
              ? <Badge tone={TONES[fate]}>{t(`fate.${fate}`)}</Badge>
              : <button type="button" className={styles.go} onClick={() => onGo(item)}><Badge tone={TONES[fate]}>{t(`fate.${fate}`)}</Badge></button>}
          </li>
        ))}
      </ul>
    </details>
  )
}
