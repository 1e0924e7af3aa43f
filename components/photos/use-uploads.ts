'use client'

import { useRef, useState } from 'react'
import { newId } from '@/components/desk/new-id'
import type { Failure } from '@/lib/server/errors'
import { sendPhoto } from './send-photo'

/** What became of a file so far. */
export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'added' | 'already-there'; readonly photo: string }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unreached' }

/** A file that was brought in on this screen. */
export interface Upload {
  readonly key: string
  readonly file: File
  readonly title: string
  readonly state: UploadState
}

/** What is brought in, one file after the other: each of them is decoded by the server, which takes its memory. */
export interface Uploads {
  readonly list: readonly Upload[]
  /** Brings in files for a title, by its slug; empty for none. */
  readonly bring: (files: readonly File[], title: string) => void
  /** Sends again what these could not. */
  readonly again: (uploads: readonly Upload[]) => void
  /** Takes what is over off the list. */
  readonly clear: () => void
}

/** Whether nothing more will happen to an upload by itself. */
export function isOver({ kind }: UploadState): boolean {
  return kind !== 'waiting' && kind !== 'sending'
}

/** Whether an upload waits for its person to sign in again. */
export function isSignedOut(state: UploadState): boolean {
  return state.kind === 'refused' && ['not-signed-in', 'another-person'].includes(state.failure.code)
}

/** @param onAdded told whenever the library has a new photo */
export function useUploads(person: string | null, onAdded: () => void): Uploads {
  const [list, setList] = useState<readonly Upload[]>([])
  const last = useRef(Promise.resolve())

  const set = (key: string, state: UploadState) =>
    setList((before) => before.map((upload) => (upload.key === key ? { ...upload, state } : upload)))

  async function send({ key, file, title }: Upload): Promise<void> {
    set(key, { kind: 'sending', share: 0 })
    const reply = await sendPhoto({ file, title, person, onProgress: (share) => set(key, { kind: 'sending', share }) })
    if (reply.kind !== 'done') return set(key, reply)
    set(key, { kind: reply.value.kind, photo: reply.value.photo.id })
    if (reply.value.kind === 'added') onAdded()
  }

  function queue(uploads: readonly Upload[]) {
    for (const upload of uploads) last.current = last.current.then(() => send(upload))
  }

  return {
    list,
    bring(files, title) {
      const added = files.map((file): Upload => ({ key: newId(), file, title, state: { kind: 'waiting' } }))
      setList((before) => [...before, ...added])
      queue(added)
    },
    again(uploads) {
      for (const { key } of uploads) set(key, { kind: 'waiting' })
      queue(uploads)
    },
    clear: () => setList((before) => before.filter(({ state }) => !isOver(state))),
  }
}
