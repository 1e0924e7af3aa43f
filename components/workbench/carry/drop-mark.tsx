'use client'

import { useEffect, useRef } from 'react'
import { classes } from '@/components/ui/classes'
import styles from './drop-mark.module.css'

/** The line that shows where something would be put down; it comes into sight by itself. */
export function DropMark({ edge }: { readonly edge: 'top' | 'bottom' | 'middle' }) {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), [edge])
  return <span ref={ref} aria-hidden data-drop-mark className={classes(styles.mark, styles[edge])} />
}
