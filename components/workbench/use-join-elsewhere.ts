'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { Errands } from './errands'
import type { NextPart } from './other-parts'

/**
 * Joins the next part of an article where it stands, on another page: it is that page's Step, in its history, and is
 * taken back there. Says what came of it, and loads this page again, so that it shows the part.
 */
export function useJoinElsewhere(errands: Errands, say: (words: string) => void): (part: NextPart) => Promise<void> {
  const t = useTranslations('workbench.parts')
  const router = useRouter()
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  return async ({ next: { id, page }, from }) => {
    const key = newId()
    const failure = await errands.run({
      key, page: page.id, number: page.number,
      correction: { kind: 'step', key, revision: page.revision, step: { deed: 'join-jump', ops: [{ op: 'continue', article: id, from }] } },
    })
    router.refresh()
    if (failure !== null) return announce({ text: sentence(failure), tone: 'danger' })
    const done = t('joined-there', { page: page.number })
    announce({ text: done })
    say(done)
  }
}
