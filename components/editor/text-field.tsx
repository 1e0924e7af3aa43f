'use client'

import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import { plainText } from '@/lib/article/block'
import type { FieldBlock } from './document'
import { headingOf } from './field-list'
import styles from './text-field.module.css'

/** One part of an article that is written in a field. What survives of a damaged headline says that it is damaged. */
export function TextField({ field, language, readOnly, onType, children }: {
  readonly field: FieldBlock
  readonly language: string
  readonly readOnly: boolean
  readonly onType: (text: string) => void
  /** What is said beneath of what stands in it. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('editor')
  const id = useId()
  const damaged = field.role === 'damaged'
  return (
    <div className={classes(styles.field, styles[headingOf(field)], damaged && styles.damaged)}>
      <label htmlFor={id} className={styles.name}>{t(`roles.${headingOf(field)}`)}</label>
      <textarea
        id={id}
        rows={1}
        lang={language}
        readOnly={readOnly}
        className={styles.input}
        value={plainText(field)}
        aria-describedby={damaged ? `${id}-damaged` : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {damaged && <p id={`${id}-damaged`} className={styles.note}>{t('damaged')}</p>}
      {children}
    </div>
  )
}

