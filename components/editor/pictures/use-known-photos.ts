'use client'

import { useEffect, useState } from 'react'
import { sendJson } from '@/components/desk/send-json'
import type { DeskPhoto } from '@/lib/server/photos/queries'

/** The photos of an article as far as they are known, and a way to tell what one of them is by now. */
export interface KnownPhotos {
  readonly of: (photo: string) => DeskPhoto | null
  readonly told: (photo: DeskPhoto) => void
}

/** Asks for each photo once; two figures with the same one know the same of it. */
export function useKnownPhotos(ids: readonly string[]): KnownPhotos {
  const [known, setKnown] = useState<ReadonlyMap<string, DeskPhoto>>(new Map())
  const missing = [...new Set(ids)].filter((id) => !known.has(id)).sort().join(' ')
  const told = (photo: DeskPhoto) => setKnown((before) => new Map(before).set(photo.id, photo))

  useEffect(() => {
    let left = false
    for (const id of missing.split(' ')) {
      if (id === '') continue
      void sendJson<DeskPhoto>('GET', `/api/photos/${id}`).then((reply) => {
        if (!left && reply.kind === 'done') setKnown((before) => new Map(before).set(id, reply.value))
      })
    }
    return () => { left = true }
  }, [missing])
  return { of: (photo) => known.get(photo) ?? null, told }
}
