'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Located } from '@/lib/editorial/comments/locate'
import type { Stretch } from '@/lib/editorial/comments/passage'
import type { ArticleText, ArticleTexts } from '../article-texts'
import type { FieldMarks } from '../field-marks'
import { openTextLayer } from '../text-layer'
import { fieldMarksOf, passageMarks, runningMarks, threadOfKey } from './passage-marks'

/** The passages of comments as they are shown in an article's text. */
export interface PassagesShown {
  readonly fieldMarks: FieldMarks
  /** Where the stretch of a comment is after what was typed since the text was read. */
  readonly stretchNow: (comment: string, stretch: Stretch, text: ArticleText) => Stretch
}

/** Shows passages in the text. `onTouch` is told which of them the cursor touches, when it touches any. */
export function usePassageMarks({ passages, current, texts, editor, onTouch }: {
  /** The same as long as they are the same. */
  readonly passages: readonly { readonly id: string; readonly located: Located }[]
  readonly current: string | null
  readonly texts: ArticleTexts
  readonly editor: Editor | null
  readonly onTouch: (comments: readonly string[]) => void
}): PassagesShown {
  const [layer] = useState(() => openTextLayer('comments'))
  const marks = useMemo(() => passageMarks(passages, texts.texts, current), [passages, texts, current])
  const fieldMarks = useMemo(() => fieldMarksOf(marks), [marks])

  useEffect(() => {
    if (!editor) return
    editor.registerPlugin(layer.plugin)
    return () => { if (!editor.isDestroyed) editor.unregisterPlugin(layer.plugin.spec.key ?? 'comments') }
  }, [editor, layer])
  useEffect(() => {
    if (editor && !editor.isDestroyed && !editor.view.composing && editor.state.doc === texts.doc) layer.show(editor.view, runningMarks(marks))
  }, [editor, layer, texts, marks])

  function touch(keys: readonly string[]): void {
    if (keys.length > 0) onTouch(keys.map(threadOfKey))
  }
  const inRunning = useEffectEvent((open: Editor) => {
    const { from, to } = open.state.selection
    touch(layer.keysAt(open.state, from, to))
  })
  const inField = useEffectEvent(() => {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement) || field.dataset['field'] === undefined) return
    touch(marks.filter(({ text: { place }, from, to }) => place.kind === 'field' && place.field.key === field.dataset['field']
      && from <= field.selectionEnd && to >= field.selectionStart).map(({ key }) => key))
  })
  useEffect(() => {
    if (!editor) return
    const onRunning = () => inRunning(editor)
    const onField = () => inField()
    editor.on('selectionUpdate', onRunning)
    document.addEventListener('selectionchange', onField)
    return () => {
      editor.off('selectionUpdate', onRunning)
      document.removeEventListener('selectionchange', onField)
    }
  }, [editor])

  function stretchNow(comment: string, stretch: Stretch, { place }: ArticleText): Stretch {
    const moved = editor && place.kind === 'running' ? layer.placeOf(editor.state, comment) : null
    return moved && place.kind === 'running' ? { ...stretch, from: moved.from - place.start, to: moved.to - place.start } : stretch
  }
  return { fieldMarks, stretchNow }
}
