'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { sendJson } from '@/components/desk/send-json'
import { useFailureSentence } from '@/components/use-failure-sentence'
import { Button } from '@/components/ui/button'
import { useAnnounce } from '@/components/ui/toast'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Correction } from '@/lib/server/pages/schema'

/** Takes one Step of a page back, whoever made it, where nothing later stands on it. */
export function TakeBack({ page, revision, step, seq }: {
  readonly page: string
  readonly revision: number
  readonly step: string
  readonly seq: number
}) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [key] = useState(newId)
  const [busy, setBusy] = useState(false)

  async function takeBack() {
    const correction: Correction = { kind: 'undo', key, revision, step }
    setBusy(true)
    const reply = await sendJson<Corrected>('POST', `/api/pages/${page}/steps`, correction)
    setBusy(false)
    if (reply.kind === 'unreached') return announce({ text: t('unreached'), tone: 'danger' })
    if (reply.kind === 'refused') announce({ text: sentence(reply.failure), tone: 'danger' })
    else router.push(`/desk/pages/${page}/history`)
    router.refresh()
  }
  return <Button small busy={busy} onClick={() => void takeBack()}>{t('history.take-back', { seq })}</Button>
}
