import { Fragment } from 'react'
import { mentionRanges } from '@/lib/editorial/comments/mentions'
import type { Remark } from '@/lib/server/comments/queries'
import styles from './comments.module.css'

/** What somebody said, with the names of those who are asked. */
export function RemarkText({ remark: { text, mentions } }: { readonly remark: Pick<Remark, 'text' | 'mentions'> }) {
  const ranges = mentionRanges(text, mentions.map(({ name }) => name))
  return (
    <p className={styles.text}>
      {ranges.map(({ from, to }, at) => (
        <Fragment key={from}>
          {text.slice(ranges[at - 1]?.to ?? 0, from)}
          <strong className={styles.mention}>{text.slice(from, to)}</strong>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </p>
  )
}
