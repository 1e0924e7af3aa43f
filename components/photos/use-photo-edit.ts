'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useBeforeUnload } from '@/components/use-before-unload'
import type { Failure } from '@/lib/server/errors'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import { changedFields, draftOf, editOf, meet, type PhotoDraft, type PhotoField } from './photo-draft'

/** What is said of a photo, open for changing. */
export interface PhotoEditing {
  readonly draft: PhotoDraft
  readonly change: (field: PhotoField, value: string) => void
  /** What somebody else said meanwhile in fields that are changed here, too. */
  readonly theirs: Partial<PhotoDraft>
  readonly unsaved: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  readonly save: () => void
}

/**
 * Opens what is said of a photo. Where somebody else was faster, what they alone changed is taken over, what both changed is shown
 * with both, and the next save is made from theirs.
 */
export function usePhotoEdit(given: DeskPhoto, person: string | null): PhotoEditing {
  const t = useTranslations('photos.one')
  const announce = useAnnounce()
  const router = useRouter()
  const [base, setBase] = useState(given)
  const [draft, setDraft] = useState(() => draftOf(given))
  const [theirs, setTheirs] = useState<Partial<PhotoDraft>>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const unsaved = changedFields(draftOf(base), draft).length > 0
  useBeforeUnload(unsaved)

  async function save(): Promise<void> {
    setBusy(true)
    setFailure(null)
    const reply = await sendJson<DeskPhoto>('PATCH', `/api/photos/${given.id}`, { revision: base.revision, ...editOf(draftOf(base), draft) }, { person })
    setBusy(false)
    if (reply.kind === 'done') return saved(reply.value)
    const failed: Failure = reply.kind === 'refused' ? reply.failure : { kind: 'defect', code: 'no-connection', values: {} }
    setFailure(failed)
    // The answer to a stale change carries the photo as it is now.
    if (failed.kind === 'conflict' && failed.detail) moveOn(failed.detail as DeskPhoto)
  }

  function saved(photo: DeskPhoto) {
    setBase(photo)
    setDraft(draftOf(photo))
    setTheirs({})
    announce({ text: t('saved'), tone: 'good', id: 'photo' })
    router.refresh()
  }

  function moveOn(now: DeskPhoto) {
    const met = meet(draftOf(base), draft, draftOf(now))
    setBase(now)
    setDraft(met.draft)
    setTheirs(met.theirs)
  }

  return {
    draft,
    change: (field, value) => setDraft((before) => ({ ...before, [field]: value })),
    theirs, unsaved, busy, failure,
    save: () => void save(),
  }
}
