import { classes } from '@/components/ui/classes'
import type { TextRange } from '@/lib/article/find'
import styles from './marked-field.module.css'

/** A stretch of a field's text that is shown in some way. */
export interface FieldMark extends TextRange {
  readonly look: string
}

/**
 * The text of an input set once more behind it, unseen but for its marks, because an input can show none itself. Its
 * face and measure must be those of the input.
 */
export function MarkedText({ text, marks, className, language }: {
  readonly text: string
  readonly marks: readonly FieldMark[]
  readonly className?: string
  readonly language: string
}) {
  const parts = marks.filter(({ to }) => to <= text.length).flatMap(({ from, to, look }, index) => [
    text.slice(marks[index - 1]?.to ?? 0, from),
    <span key={from} className={classes('mark', look)}>{text.slice(from, to)}</span>,
  ])
  return (
    <div aria-hidden lang={language} className={classes(className, styles.text)}>
      {parts}{text.slice(marks.findLast(({ to }) => to <= text.length)?.to ?? 0)}
    </div>
  )
}
