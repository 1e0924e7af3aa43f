'use client'

import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { ArchiveProgress } from '@/lib/server/archives/queries'
import { fateOf } from './archive-fate'

type Deed = (input: { readonly archive: string }) => Promise<Outcome<void>>

/** What one can do with the import of an archive. */
export interface ArchiveDeedActions {
  readonly stopArchive: Deed
  readonly resumeArchive: Deed
  readonly tryArchiveAgain: Deed
}

/** Stop, go on, and try again: each where there is something to it. */
export function ArchiveDeeds({ progress, deeds }: { readonly progress: ArchiveProgress; readonly deeds: ArchiveDeedActions }) {
  const t = useTranslations('archives')
  const fate = fateOf(progress)
  return (
    <>
      {fate === 'going' && <DeedButton archive={progress.id} deed={deeds.stopArchive} label={t('stop')} done={t('stopped-done')} />}
      {fate === 'stopped' && <DeedButton archive={progress.id} deed={deeds.resumeArchive} label={t('resume')} done={t('resumed-done')} />}
      {progress.again > 0 && (
        <DeedButton archive={progress.id} deed={deeds.tryArchiveAgain} label={t('again', { count: progress.again })} done={t('again-done')} />
      )}
    </>
  )
}

function DeedButton({ archive, deed, label, done }: { readonly archive: string; readonly deed: Deed; readonly label: string; readonly done: string }) {
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(deed)
  return (
    <>
      <Button busy={busy} onClick={() => run({ archive }, () => announce({ text: done, tone: 'good' }))}>{label}</Button>
      <FailureNotice failure={failure} />
    </>
  )
}
