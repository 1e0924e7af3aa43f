'use client'

import { useTranslations } from 'use-intl'
import type { DecodedDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import styles from './import-screen.module.css'

/** Lines that show whether a page is readable: a headline and the beginning of its story. */
const SHOWN = 12

/** How a dump will be read: the encoding as it was guessed, the one that came second, and how the text begins. */
export function DumpGuess({ decoded, size }: { readonly decoded: DecodedDump; readonly size: number }) {
  const t = useTranslations('desk.import')
  const lines = linesOf(decoded.text)
  const { encoding, runnerUp, controls, undecodable } = decoded
  return (
    <div className={styles.guess}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('encoding')}</dt>
          <dd>
            <strong>{encoding.toUpperCase()}</strong>
            {runnerUp !== null && <span className={styles.second}>{t('runner-up', { encoding: runnerUp.toUpperCase() })}</span>}
          </dd>
        </div>
        <div><dt>{t('lines')}</dt><dd>{lines.length}</dd></div>
        <div><dt>{t('size')}</dt><dd>{t('bytes', { bytes: size })}</dd></div>
      </dl>
      {undecodable > 0 && <p className={styles.doubt}>{t('undecodable', { count: undecodable })}</p>}
      {controls > 0 && <p className={styles.doubt}>{t('controls', { count: controls })}</p>}
      <h2 className={styles.heading}>{t('preview')}</h2>
      <pre className={styles.preview} tabIndex={0}>{lines.slice(0, SHOWN).map(({ text }) => text).join('\n')}</pre>
      <p className={styles.limit}>{t('check-encoding')}</p>
    </div>
  )
}
