'use client'

import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { JobRow } from '@/lib/server/jobs/queries'
import type { JobChoice } from '@/lib/server/jobs/schema'

export type TryJobAgain = (input: JobChoice) => Promise<Outcome<void>>

/** Lets a job that failed be done once more. */
export function TryAgain({ job: { name, id }, tryJobAgain }: { readonly job: JobRow; readonly tryJobAgain: TryJobAgain }) {
  const t = useTranslations('jobs')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(tryJobAgain)
  return (
    <>
      <Button
        small busy={busy} aria-label={t('again-of', { job: t(`names.${name}`) })}
        onClick={() => run({ name, id }, () => announce({ text: t('again-done'), tone: 'good' }))}
      >
        {t('again')}
      </Button>
      <FailureNotice failure={failure} />
    </>
  )
}
