'use client'

import { Fragment, memo, use } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import { plainText, type Block, type Inline } from '@/lib/article/block'
import { isBarePicture } from '@/lib/article/figure-picture'
import { cutInlines } from '@/lib/article/inlines'
import type { TextRange } from '@/lib/split/printed'
import styles from './articles-pane.module.css'
import { DropMark } from './carry/drop-mark'
import { SuppliedContext } from './supplied-context'

/** Roles that the type alone tells; the others say what they are. */
const TOLD_BY_TYPE: readonly string[] = ['headline', 'body', 'crosshead']

/** One block as it will read. */
export const BlockOption = memo(function BlockOption({ block, id, chosen, focused, position, count, drop = null, draggable, reason }: {
  readonly block: Block
  readonly id: string
  readonly chosen: boolean
  readonly focused: boolean
  /** Which of how many it is, from 1, where not all of them are drawn. */
  readonly position?: number | undefined
  readonly count?: number | undefined
  /** The edge at which something would be put down. */
  readonly drop?: 'top' | 'bottom' | null
  /** Whether it can be dragged while it is chosen. */
  readonly draggable: boolean
  /** For what is set aside: why. */
  readonly reason?: string
}) {
  const t = useTranslations('workbench')
  const role = reason ?? t(`roles.${block.role}`)
  const supplied = use(SuppliedContext)(block)
  const bare = isBarePicture(block)
  return (
    <div
      role="option"
      id={id}
      data-block={block.id}
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={count}
      draggable={draggable && chosen}
      aria-label={`${role}：${bare ? t('picture') : plainText(block)}${supplied.length > 0 ? ` — ${t('has-supplied')}` : ''}`}
      className={classes(styles.block, reason === undefined && styles[block.role], chosen && styles.chosen, focused && styles.focused)}
    >
      {drop !== null && <DropMark edge={drop} />}
      {(reason !== undefined || !TOLD_BY_TYPE.includes(block.role)) && <span className={styles.role}>{role}</span>}
      {bare && <span className={styles.bare}>{t('picture')}</span>}
      <span className={styles.text}>
        {textInParts(block.text, supplied).map(({ runs, supplied: isSupplied }, at) => {
          const text = runs.map((run, index) => <Run key={index} run={run} />)
          return isSupplied ? <span key={at} className={styles.supplied} title={t('supplied')}>{text}</span> : <Fragment key={at}>{text}</Fragment>
        })}
      </span>
    </div>
  )
})

/** A part of a text that an editor supplied, or that the dump has. */
interface TextPart {
  readonly runs: readonly Inline[]
  readonly supplied: boolean
}

function textInParts(text: readonly Inline[], supplied: readonly TextRange[]): readonly TextPart[] {
  const parts: TextPart[] = []
  let rest = text
  let reached = 0
  for (const { from, to } of supplied) {
    const [before, after] = cutInlines(rest, from - reached)
    const [own, behind] = cutInlines(after, to - from)
    parts.push({ runs: before, supplied: false }, { runs: own, supplied: true })
    rest = behind
    reached = to
  }
  return [...parts, { runs: rest, supplied: false }]
}

function Run({ run: { text, marks = [] } }: { readonly run: Block['text'][number] }) {
  const has = (type: string) => marks.some((mark) => mark.type === type)
  const shifted = has('superscript') ? <sup>{text}</sup> : has('subscript') ? <sub>{text}</sub> : text
  const slanted = has('italic') ? <em>{shifted}</em> : shifted
  const weighty = has('bold') ? <strong>{slanted}</strong> : slanted
  return has('link') ? <u>{weighty}</u> : weighty
}
