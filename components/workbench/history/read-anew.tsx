'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { Outcome } from '@/lib/server/action'

/** Gives the Review of a new reading of a page; null where it would be read as it was. */
export type ReadAnewAction = (input: { readonly page: string }) => Promise<Outcome<string | null>>

/** Reads the whole page with the reader and the house style of today, and leads to the Review of what is different. */
export function ReadAnew({ page, action }: { readonly page: string; readonly action: ReadAnewAction }) {
  const t = useTranslations('review.read-anew')
  const router = useRouter()
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const { run, busy } = useAction(action)
  return (
    <Button
      small look="quiet" busy={busy}
      onClick={() => run({ page }, (review) => {
        if (review === null) announce({ text: t('same'), tone: 'good', id: 'read-anew' })
        else router.push(`/desk/reviews/${review}`)
      }, (failure) => announce({ text: sentence(failure), tone: 'danger', id: 'read-anew' }))}
    >
      {t('deed')}
    </Button>
  )
}
