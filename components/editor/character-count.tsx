'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { countCharacters, countedText } from '@/lib/article/characters'
import styles from './article-editor.module.css'
import type { Draft } from './draft'
import type { Base } from './saver'

/** How long after a key the count follows, in milliseconds: counting must not stand in the way of typing. */
const AFTER_KEY = 300

/** The length of the article by the trade's rule. */
export function CharacterCount({ draft, base, edits }: { readonly draft: Draft; readonly base: Base; readonly edits: number }) {
  const t = useTranslations('editor')
  const [count, setCount] = useState(() => countCharacters(countedText(base.blocks)))
  useEffect(() => {
    if (edits === 0) return
    const timer = window.setTimeout(() => setCount(countCharacters(countedText(draft.blocks(base)))), AFTER_KEY)
    return () => window.clearTimeout(timer)
  }, [draft, base, edits])
  return <span className={styles.count}>{t('characters', { count })}</span>
}
