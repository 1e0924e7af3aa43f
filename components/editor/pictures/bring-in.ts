'use client'

import type { EditorView } from '@tiptap/pm/view'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { sendBytes } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { AddedPhoto } from '@/lib/server/photos/commands'
import { awaitPicture, type ComingPicture, pictureCame, placeOfComing } from './coming-pictures'
import { insertPicture, type NewPicture, setPicture } from './picture-commands'

/** Where a picture goes. */
export type PicturePlace = Pick<ComingPicture, 'kind' | 'position'>

/** Brings pictures into the library and into the text, each as soon as it has come. Writing goes on meanwhile. */
export type BringIn = (view: EditorView, files: readonly File[], place: PicturePlace) => void

/** What of a photo a use of it begins with. */
export function newPicture({ id, alt, caption }: { readonly id: string; readonly alt: string; readonly caption: string }): NewPicture {
  return { use: { photo: id, alt, crop: null, focus: null }, words: caption.replaceAll(/\s+/gu, ' ').trim() }
}

/** The way of pictures from files into an article of a title. */
export function useBringIn(title: string): BringIn {
  const t = useTranslations('editor.picture')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  return useMemo(() => {
    async function bring(view: EditorView, file: File, place: PicturePlace): Promise<void> {
      const id = newId()
      awaitPicture(view, { ...place, id })
      const asked = new URLSearchParams({ name: file.name || t('unnamed'), title })
      const reply = await sendBytes<AddedPhoto>('POST', `/api/photos?${asked}`, file)
      if (view.isDestroyed) return
      const there = placeOfComing(view.state, id)
      pictureCame(view, id)
      if (reply.kind !== 'done') {
        announce({ text: reply.kind === 'refused' ? sentence(reply.failure) : t('unreached', { file: file.name }), tone: 'danger' })
        return
      }
      const { photo } = reply.value
      const transaction = there && put(view, there, newPicture(photo))
      if (transaction) view.dispatch(transaction)
      announce({ text: transaction ? t('came', { file: photo.fileName }) : t('in-library', { file: photo.fileName }), tone: 'good' })
    }
    // A figure shows one picture; the others stand behind it, in the order in which they were put there.
    return (view, files, place) => {
      const [first, ...others] = place.kind === 'figure' ? files : [undefined, ...files]
      if (first) void bring(view, first, place)
      const behind = place.kind === 'border' ? place.position : place.position + (view.state.doc.nodeAt(place.position)?.nodeSize ?? 0)
      for (const file of others) if (file) void bring(view, file, { kind: 'border', position: behind })
    }
  }, [t, announce, sentence, title])
}

function put({ state }: EditorView, { kind, position }: PicturePlace, picture: NewPicture) {
  return kind === 'figure' ? setPicture(state, position, picture) : insertPicture(state, position, picture)
}
