'use client'

import { useTranslations } from 'use-intl'
import type { Change } from '@/lib/audit/changes'
import styles from './audit.module.css'
import { FIELDS, type Field } from './fields'
import { useValueWords } from './use-value-words'

/** What a deed changed, field by field: what went struck out, what came beside it. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTranslations('audit')
  const words = useValueWords()
  if (changes.length === 0) return null
  return (
    <dl className={styles.changes}>
      {changes.map(({ path, was, is }) => (
        <div key={path.join('/')} className={styles.change}>
          <dt>{path.map((key) => (isField(key) ? t(`fields.${key}`) : key)).join(' › ') || t('value')}</dt>
          <dd>
            {was.map((value, at) => <del key={at}><span className="visually-hidden">{t('was')}</span>{words(path.at(-1), value)}</del>)}
            {is.map((value, at) => <ins key={at}><span className="visually-hidden">{t('is')}</span>{words(path.at(-1), value)}</ins>)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isField(key: string): key is Field {
  return FIELDS.some((field) => field === key)
}
