'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef } from 'react'

/** Where the cursor was last: in a field or in the running text. */
export type LastText = HTMLTextAreaElement | 'running' | null

/** Remembers in which text of the article the cursor was last, for a deed that takes the focus away. */
export function useLastText(editor: Editor | null): RefObject<LastText> {
  const last = useRef<LastText>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.dataset['field'] !== undefined) last.current = target
      else if (target !== null && target === editor?.view.dom) last.current = 'running'
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [editor])
  return last
}
