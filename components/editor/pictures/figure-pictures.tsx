'use client'

import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { OpenArticle } from '../use-article'
import { FigurePicture } from './figure-picture'
import { setPicture } from './picture-commands'
import { useKnownPhotos } from './use-known-photos'

/** The pictures of all figures of an article, each in the room that the editor has for it. */
export function FigurePictures({ open: { editor, figures, bringIn }, mayWrite }: { readonly open: OpenArticle; readonly mayWrite: boolean }) {
  const slots = useSyncExternalStore(figures.subscribe, figures.snapshot, figures.snapshot)
  const photos = useKnownPhotos(slots.flatMap(({ picture }) => picture?.photo ?? []))
  return slots.map((slot) => createPortal(
    <FigurePicture
      picture={slot.picture}
      photo={slot.picture && photos.of(slot.picture.photo)}
      mayWrite={mayWrite}
      onTold={photos.told}
      onFiles={(files) => {
        const position = slot.position()
        if (editor && position !== undefined) bringIn(editor.view, files, { kind: 'figure', position })
      }}
      onPicture={(picture) => {
        const position = slot.position()
        const transaction = editor && position !== undefined ? setPicture(editor.state, position, picture) : null
        if (transaction) editor?.view.dispatch(transaction)
      }}
      onLeave={() => {
        const position = slot.position()
        if (position !== undefined) editor?.chain().focus().setTextSelection(position + 2).run()
      }}
    />,
    slot.room, String(slot.key),
  ))
}
