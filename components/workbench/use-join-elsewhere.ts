'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Correction } from '@/lib/server/pages/schema'
import type { NextPart } from './other-parts'

/**
 * Joins the next part of an article where it stands, on another page: it is that page's Step, in its history, and is
 * taken back there. Says what came of it, and loads this page again, so that it shows the part.
 */
export function useJoinElsewhere(say: (words: string) => void): (part: NextPart) => Promise<void> {
  const t = useTranslations('workbench.parts')
  const router = useRouter()
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  return async ({ next: { id, page }, from }) => {
    const correction: Correction = {
      kind: 'step', key: newId(), revision: page.revision,
      step: { deed: 'join-jump', ops: [{ op: 'continue', article: id, from }] },
    }
    const reply = await sendJson<Corrected>('POST', `/api/pages/${page.id}/steps`, correction)
    if (reply.kind === 'unreached') return announce({ text: t('unreached'), tone: 'danger' })
    router.refresh()
    if (reply.kind !== 'done') return announce({ text: sentence(reply.failure), tone: 'danger' })
    const done = t('joined-there', { page: page.number })
    announce({ text: done })
    say(done)
  }
}
