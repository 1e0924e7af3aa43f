'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import styles from './proof-panel.module.css'
import { countKinds, type FoundSlip, MOST_SHOWN, sentenceOf } from './slips'
import type { Proof } from './use-proof'

/** What proofreading asks about an article: each slip with its words, what could stand there, and the choice to let it stand. */
export function ProofPanel({ proof }: { readonly proof: Proof }) {
  const t = useTranslations('editor.proof')
  const { slips, ignored, said } = proof
  const section = useRef<HTMLElement>(null)
  const decided = useFocusAfter(section, slips)
  return (
    <section ref={section} className={styles.proof} aria-label={t('label')} tabIndex={-1}>
      <h2 className={styles.title}>
        {t('label')}
        <span className={styles.count}>{t('count', { count: slips.length })}</span>
      </h2>
      <p role="status" className="visually-hidden">{said}</p>
      {slips.length > 0 && (
        <>
          <ul className={styles.kinds}>
            {countKinds(slips).map(([kind, count]) => <li key={kind}>{t(`kinds.${kind}`)} {count}</li>)}
          </ul>
          <ol className={styles.list}>
            {slips.map((slip, at) => (
              <SlipItem key={slip.key} slip={slip} current={slip === proof.current} onGo={() => proof.go(slip)}
                onAccept={() => { decided(at); proof.accept(slip) }}
                onIgnore={() => { decided(at); proof.ignore(slip) }} />
            ))}
          </ol>
          {slips.length + ignored.length >= MOST_SHOWN && <p className={styles.note}>{t('more', { most: MOST_SHOWN })}</p>}
          <p className={styles.keys}>
            <span><Kbd>F8</Kbd> <Kbd>⇧ F8</Kbd> {t('keys.step')}</span>
            <span><Kbd>Alt ↵</Kbd> {t('keys.accept')}</span>
            <span><Kbd>Alt ⇧ ↵</Kbd> {t('keys.ignore')}</span>
          </p>
        </>
      )}
      {ignored.length > 0 && (
        <details className={styles.ignored}>
          <summary>{t('ignored', { count: ignored.length })}</summary>
          <ol className={styles.list}>
            {ignored.map((slip) => (
              <li key={slip.key} className={styles.item}>
                <p className={styles.excerpt}><Words slip={slip} /></p>
                <div className={styles.deeds}><Button small look="quiet" onClick={() => proof.heed(slip)}>{t('heed')}</Button></div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/**
 * Keeps the focus in the list when the slip that held it is gone: on the one that came to its place, or on the panel
 * where none is left. Tells the list that a slip at a place was decided on.
 */
function useFocusAfter(section: { readonly current: HTMLElement | null }, slips: readonly FoundSlip[]) {
  const [decided, setDecided] = useState<{ readonly at: number; readonly of: readonly FoundSlip[] } | null>(null)
  useEffect(() => {
    if (decided === null || decided.of === slips) return
    const items = section.current?.querySelectorAll<HTMLElement>('li > button') ?? []
    const next = items[Math.min(decided.at, items.length - 1)] ?? section.current
    if (document.activeElement === document.body || !section.current?.contains(document.activeElement)) next?.focus({ preventScroll: true })
  }, [section, decided, slips])
  return (at: number) => setDecided({ at, of: slips })
}

function SlipItem({ slip, current, onGo, onAccept, onIgnore }: {
  readonly slip: FoundSlip
  readonly current: boolean
  readonly onGo: () => void
  readonly onAccept: () => void
  readonly onIgnore: () => void
}) {
  const t = useTranslations('editor.proof')
  const { suggestion } = slip.slip
  return (
    <li className={styles.item} aria-current={current || undefined}>
      <button type="button" className={styles.go} onClick={onGo}>
        <Words slip={slip} />
      </button>
      <p className={styles.sentence}>{t(sentenceOf(slip.slip))}</p>
      <div className={styles.deeds}>
        {suggestion !== null && (
          <Button small onClick={onAccept}>{suggestion.trim() === '' ? t('remove') : t('change', { suggestion })}</Button>
        )}
        <Button small look="quiet" onClick={onIgnore}>{t('ignore')}</Button>
      </div>
    </li>
  )
}

function Words({ slip: { excerpt } }: { readonly slip: FoundSlip }) {
  return <>{excerpt.before}<mark className={styles.slip}>{excerpt.words}</mark>{excerpt.after}</>
}
