'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { VersionEntry } from '@/lib/server/versions/queries'

/** What is said of a version, in the language of the screen. */
export interface VersionWords {
  readonly day: (at: string) => string
  readonly time: (at: string) => string
  /** Day and time, to tell a version by in a sentence. */
  readonly moment: (at: string) => string
  readonly by: (entry: VersionEntry) => string
  readonly cause: (entry: VersionEntry) => string
}

export function useVersionWords(): VersionWords {
  const t = useTranslations('versions')
  const format = useFormatter()
  const moment = (at: string) => format.dateTime(new Date(at), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
  return {
    day: (at) => format.dateTime(new Date(at), { dateStyle: 'full' }),
    time: (at) => format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hour12: false }),
    moment,
    by: ({ by }) => by ?? t('system'),
    cause: ({ cause, step, restoredFrom }) => {
      if (restoredFrom !== null) return t('causes.restored-from', { time: moment(restoredFrom.at) })
      if (cause !== 'step') return t(`causes.${cause}`)
      const deed = step === null ? t('deeds.move-lines') : t(`deeds.${step.deed}`)
      return step?.undoes ? t('causes.undo', { deed }) : deed
    },
  }
}
