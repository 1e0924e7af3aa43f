'use client'

import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import { plainText } from '@/lib/article/block'
import type { FieldBlock } from './document'
import { headingOf } from './field-list'
import { type FieldMark, MarkedText } from './marked-field'
import styles from './text-field.module.css'

const NO_MARKS: readonly FieldMark[] = []

/** One part of an article that is written in a field. What survives of a damaged headline says that it is damaged. */
export function TextField({ field, language, readOnly, marks = NO_MARKS, onType, children }: {
  readonly field: FieldBlock
  readonly language: string
  readonly readOnly: boolean
  /** What is shown in its text, in order: slips, and what was looked for. */
  readonly marks?: readonly FieldMark[]
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
      <div className={styles.box}>
        {marks.length > 0 && <MarkedText text={plainText(field)} marks={marks} language={language} className={styles.input} />}
        <textarea
          id={id}
          rows={1}
          lang={language}
          readOnly={readOnly}
          className={styles.input}
          value={plainText(field)}
          data-field={field.key}
          aria-describedby={damaged ? `${id}-damaged` : undefined}
          onChange={(event) => onType(event.target.value)}
        />
      </div>
      {damaged && <p id={`${id}-damaged`} className={styles.note}>{t('damaged')}</p>}
      {children}
    </div>
  )
}

