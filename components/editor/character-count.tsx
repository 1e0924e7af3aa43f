'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { countCharacters, countedText } from '@/lib/article/characters'
import styles from './article-editor.module.css'
import type { Draft } from './draft'
import type { Saver } from './saver'
import { useSaverPart } from './use-saver-part'

/** How long after a key the count follows, in milliseconds: counting must not stand in the way of typing. */
const AFTER_KEY = 300

/** The characters of what is chosen in the running text, a moment after it was chosen; zero where nothing is. */
function useChosen(editor: Editor | null): number {
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    if (!editor) return
    let timer = 0
    const count = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        const { from, to } = editor.state.selection
        setChosen(from === to ? 0 : countCharacters(editor.state.doc.textBetween(from, to, '\n')))
      }, AFTER_KEY)
    }
    editor.on('selectionUpdate', count)
    return () => {
      window.clearTimeout(timer)
      editor.off('selectionUpdate', count)
    }
  }, [editor])
  return chosen
}

/** The length of the article by the trade's rule, and of what is chosen in its running text. */
export function CharacterCount({ draft, saver, editor }: {
  readonly draft: Draft
  readonly saver: Saver
  readonly editor: Editor | null
}) {
  const t = useTranslations('editor')
  const base = useSaverPart(saver, (state) => state.base)
  const edits = useSaverPart(saver, ({ autosave }) => autosave.edits)
  const [count, setCount] = useState(() => countCharacters(countedText(base.blocks)))
  const chosen = useChosen(editor)
  useEffect(() => {
    if (edits === 0) return
    const timer = window.setTimeout(() => setCount(countCharacters(countedText(draft.blocks(base)))), AFTER_KEY)
    return () => window.clearTimeout(timer)
  }, [draft, base, edits])
  return <span className={styles.count}>{chosen > 0 ? t('chosen', { chosen, count }) : t('characters', { count })}</span>
}
