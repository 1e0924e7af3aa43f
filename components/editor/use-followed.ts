'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent } from 'react'
import type { FollowedFinding } from '@/lib/editorial/followed-finding'
import type { ArticleText } from './article-texts'
import { type MendingPanel, placeOfFinding } from './place-of-finding'
import { select } from './show-place'

/** Puts the focus, once the text is read, where the finding that somebody followed is mended. */
export function useFollowed(followed: FollowedFinding | null, { editor, texts, isRead }: {
  readonly editor: Editor | null
  readonly texts: readonly ArticleText[]
  readonly isRead: boolean
}): void {
  const go = useEffectEvent(() => {
    const place = followed && placeOfFinding(followed, texts)
    if (typeof place === 'string') focusPanel(place)
    else if (place && editor) select(editor, place, { from: place.text.length, to: place.text.length })
  })
  // Whoever is told the same once more, because the screen was refreshed, stays where they write.
  const { code, block } = followed ?? {}
  useEffect(() => {
    if (isRead && code !== undefined) go()
  }, [isRead, code, block])
}

/** The field of a panel, or the panel itself: no key shall give a sign-off or change a level on its way. */
function focusPanel(panel: MendingPanel): void {
  const section = document.getElementById(panel)?.closest<HTMLElement>('section')
  const place = section?.querySelector('input') ?? section
  place?.focus()
}
