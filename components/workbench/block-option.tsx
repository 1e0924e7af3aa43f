'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import { plainText, type Block } from '@/lib/article/block'
import styles from './articles-pane.module.css'
import { DropMark } from './carry/drop-mark'

/** Roles that the type alone tells; the others say what they are. */
const TOLD_BY_TYPE: readonly string[] = ['headline', 'body', 'crosshead']

/** One block as it will read. */
export const BlockOption = memo(function BlockOption({ block, id, chosen, focused, drop = null, draggable, reason }: {
  readonly block: Block
  readonly id: string
  readonly chosen: boolean
  readonly focused: boolean
  /** The edge at which something would be put down. */
  readonly drop?: 'top' | 'bottom' | null
  /** Whether it can be dragged while it is chosen. */
  readonly draggable: boolean
  /** For what is set aside: why. */
  readonly reason?: string
}) {
  const t = useTranslations('workbench')
  const role = reason ?? t(`roles.${block.role}`)
  return (
    <div
      role="option"
      id={id}
      data-block={block.id}
      aria-selected={chosen}
      draggable={draggable && chosen}
      aria-label={`${role}：${plainText(block)}`}
      className={classes(styles.block, reason === undefined && styles[block.role], chosen && styles.chosen, focused && styles.focused)}
    >
      {drop !== null && <DropMark edge={drop} />}
      {(reason !== undefined || !TOLD_BY_TYPE.includes(block.role)) && <span className={styles.role}>{role}</span>}
      <span className={styles.text}>
        {block.text.map((run, at) => <Run key={at} run={run} />)}
      </span>
    </div>
  )
})

function Run({ run: { text, marks = [] } }: { readonly run: Block['text'][number] }) {
  const has = (type: string) => marks.some((mark) => mark.type === type)
  const shifted = has('superscript') ? <sup>{text}</sup> : has('subscript') ? <sub>{text}</sub> : text
  const slanted = has('italic') ? <em>{shifted}</em> : shifted
  const weighty = has('bold') ? <strong>{slanted}</strong> : slanted
  return has('link') ? <u>{weighty}</u> : weighty
}
