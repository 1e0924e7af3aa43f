'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './comparison.module.css'

/** Blocks in which nothing changed, out of the way until somebody wants to read them. */
export function FoldedBlocks({ children }: { readonly children: readonly ReactNode[] }) {
  const t = useTranslations('versions.compare')
  const [open, setOpen] = useState(false)
  if (open) return children
  return <button type="button" className={styles.fold} onClick={() => setOpen(true)}>{t('fold', { count: children.length })}</button>
}
