'use client'

import type { EditorView } from '@tiptap/pm/view'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import type { Reply } from '@/components/desk/send-json'
import { sendPhoto } from '@/components/photos/send-photo'
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

/** The way of pictures from files into an article of a title, in the name of a person: one after the other, as the server decodes them. */
export function useBringIn(title: string, person: string | null): BringIn {
  const t = useTranslations('editor.picture')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo(() => {
    function bring(view: EditorView, given: File, place: PicturePlace): void {
      const id = newId()
      awaitPicture(view, { ...place, id })
      // Not everything that pastes a picture gives it a name.
      const file = given.name === '' ? new File([given], t('unnamed'), { type: given.type }) : given
      const sent = last.current.then(() => sendPhoto({ file, title, person }))
      last.current = sent
      void sent.then((reply) => arrive(view, file, id, reply))
    }
    function arrive(view: EditorView, file: File, id: string, reply: Reply<AddedPhoto>): void {
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
      if (first) bring(view, first, place)
      const behind = place.kind === 'border' ? place.position : place.position + (view.state.doc.nodeAt(place.position)?.nodeSize ?? 0)
      for (const file of others) if (file) bring(view, file, { kind: 'border', position: behind })
    }
  }, [t, announce, sentence, title, person])
}

function put({ state }: EditorView, { kind, position }: PicturePlace, picture: NewPicture) {
  return kind === 'figure' ? setPicture(state, position, picture) : insertPicture(state, position, picture)
}
