'use client'

import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-input'
import type { HouseStyle } from '@/lib/reading/house-style'
import type { SplitRole } from '@/lib/reading/split-json'
import styles from './house-style-screen.module.css'
import { lineRoles, type RoledLine } from './line-roles'

/** A large printed page; what is more belongs to the import. */
const LONGEST_TRIAL = 20_000

/** Some lines of a dump, and how the reader takes them with the style as it is typed. Nothing of it is kept. */
export function TryReading({ style }: { readonly style: HouseStyle }) {
  const t = useTranslations('desk.house-style.try')
  const [text, setText] = useState(t('example'))
  const tried = useDeferredValue(text)
  const known = useDeferredValue(style)
  const rows = useMemo(() => lineRoles(tried, known), [tried, known])
  const heading = useId()
  return (
    <section className={styles.trial} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>{t('title')}</h2>
      <Field label={t('lines')} help={t('help')}>
        <TextArea rows={6} maxLength={LONGEST_TRIAL} spellCheck={false} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      </Field>
      <p role="status" className={styles.sum}>{t('sum', {
        lines: rows.length,
        articles: new Set(rows.flatMap(({ article }) => article ?? [])).size,
        changed: rows.filter(({ otherwise }) => otherwise !== null).length,
      })}</p>
      {/* It scrolls, so the keyboard must get into it. */}
      <div role="region" aria-label={t('rows')} tabIndex={0} className={styles.reading}>
        <ol className={styles.rows}>{rows.map((row) => <Row key={row.line} row={row} />)}</ol>
      </div>
    </section>
  )
}

function Row({ row: { text, role, article, opens, otherwise } }: { readonly row: RoledLine }) {
  const t = useTranslations('desk.house-style.try')
  const roleName = useRoleName()
  return (
    <li className={classes(styles.row, opens && styles.opens, article === null && styles.aside, otherwise && styles.changed)}>
      <span className={styles.role}>{roleName(role)}</span>
      <span className={styles.text}>
        {text}
        {otherwise && <span className={styles.otherwise}>{t('otherwise', { role: roleName(otherwise) })}</span>}
      </span>
    </li>
  )
}

/** The name of a role, in the words that the workbench uses for it. */
function useRoleName(): (role: SplitRole) => string {
  const t = useTranslations('workbench')
  return (role) => (role === 'folio' || role === 'noise' ? t(`reasons.${role}`) : t(`roles.${role}`))
}
