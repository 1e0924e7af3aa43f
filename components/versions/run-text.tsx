import type { ReactNode } from 'react'
import type { Mark } from '@/lib/article/block'
import { PARAGRAPH_BREAK, type RunChange } from '@/lib/article/compare/comparison'
import styles from './comparison.module.css'

/** Which text of a block is shown: the old one, the new one, or both in one. */
export type Side = 'old' | 'now' | 'both'

/** Changes of spaces that only setting the page made are shown as if there were none: as the new text has them. */
function isShown({ kind }: RunChange, side: Side): boolean {
  if (kind === 'same' || kind === 'marked') return true
  if (kind === 'noise-removed') return side === 'old'
  if (kind === 'noise-added') return side !== 'old'
  return side === 'both' || kind === (side === 'old' ? 'removed' : 'added')
}

/** Text in its marks; links lead nowhere here. A mark that has no look of its own is left to its words. */
function inMarks(text: ReactNode, marks: readonly Mark[] | null): ReactNode {
  return (marks ?? []).reduce<ReactNode>((inner, { type }) => {
    if (type === 'bold') return <strong>{inner}</strong>
    if (type === 'italic') return <em>{inner}</em>
    return <span className={styles.mark} data-mark={type}>{inner}</span>
  }, text)
}

/** Where one paragraph was broken or two were joined, the place is shown by the printer's own mark. */
function words(text: string): ReactNode {
  return text.split(PARAGRAPH_BREAK).flatMap((part, index) => (index === 0 ? [part] : [<span key={index} className={styles.pilcrow}>¶<br /></span>, part]))
}

/** The runs of a compared block: what was put in is an `ins`, what was taken out a `del`. */
export function RunText({ runs, side }: { readonly runs: readonly RunChange[]; readonly side: Side }) {
  return runs.filter((run) => isShown(run, side)).map((run, index) => {
    const text = inMarks(words(run.text), side === 'old' ? run.oldMarks : (run.nowMarks ?? run.oldMarks))
    if (run.kind === 'added') return <ins key={index} className={styles.ins}>{text}</ins>
    if (run.kind === 'removed') return <del key={index} className={styles.del}>{text}</del>
    if (run.kind === 'marked') return <span key={index} className={styles.marked}>{text}</span>
    return <span key={index}>{text}</span>
  })
}
