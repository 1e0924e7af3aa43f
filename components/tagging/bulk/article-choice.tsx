'use client'

import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import { type ChosenArticles, useChosenArticles } from './chosen-articles'
import styles from './bulk.module.css'

/** The key that leads from the articles to the field that tags them. It is heard on their boxes only, which take no text. */
export const TO_FIELD = 'T'

/** The box by which an article is chosen; with Shift, all from the one before to this one. Nothing where none can be. */
export function ArticleChoice({ article, name }: { readonly article: string; readonly name: string }) {
  const t = useTranslations('tags.bulk')
  const choosing = useChosenArticles()
  if (!choosing) return null
  return (
    <input
      type="checkbox" className={styles.box} aria-label={t('choose', { name })} aria-keyshortcuts={TO_FIELD}
      checked={choosing.isChosen(article)}
      // The click, because only it knows of Shift; a key that checks the box is a click, too.
      onClick={({ currentTarget, shiftKey }: MouseEvent<HTMLInputElement>) => choosing.choose(article, currentTarget.checked, shiftKey)}
      onChange={() => undefined}
      onKeyDown={onKey(choosing)}
    />
  )
}

/** The box that chooses all of some articles, and leaves all where all are chosen. */
export function ArticlesChoice({ articles, label }: { readonly articles: readonly string[]; readonly label: string }) {
  const choosing = useChosenArticles()
  if (!choosing || articles.length === 0) return null
  const count = articles.filter(choosing.isChosen).length
  const all = count === articles.length
  return (
    <label className={styles.all}>
      <input
        type="checkbox" className={styles.box} checked={all} aria-keyshortcuts={TO_FIELD}
        ref={(box) => { if (box) box.indeterminate = count > 0 && !all }}
        onChange={() => choosing.chooseAll(articles, !all)}
        onKeyDown={onKey(choosing)}
      />
      {label}
    </label>
  )
}

function onKey({ toField }: ChosenArticles) {
  return (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || chordOf(event) !== TO_FIELD) return
    // The letter would else be typed into the field that has the focus now.
    if (toField()) event.preventDefault()
  }
}
