'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { BlockComparison } from '@/lib/article/compare/comparison'
import type { Outcome } from '@/lib/server/action'
import type { Failure } from '@/lib/server/errors'
import type { Restored } from '@/lib/server/versions/commands'
import type { VersionEntry } from '@/lib/server/versions/queries'
import type { PartRestore, VersionRestore } from '@/lib/server/versions/schema'

/** What brings versions back, as the server does it. */
export interface RestoreActions {
  readonly restoreVersion: (input: VersionRestore) => Promise<Outcome<Restored>>
  readonly restoreVersionPart: (input: PartRestore) => Promise<Outcome<Restored>>
}

/** Bringing back versions and parts of them, each with a way back. */
export interface Restore {
  readonly busy: boolean
  /** @param time when the version was made, for the sentence that says it is back */
  readonly whole: (version: VersionEntry, time: string, onDone: () => void) => void
  readonly part: (version: number, block: BlockComparison) => void
}

/**
 * Restores from the revision that the screen shows. Where the article has moved on, the screen is loaded again and
 * says so. After a restore it shows what the restore changed.
 */
export function useRestore(article: string, revision: number, { restoreVersion, restoreVersionPart }: RestoreActions): Restore {
  const t = useTranslations('versions.restore')
  const router = useRouter()
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const whole = useAction(restoreVersion)
  const part = useAction(restoreVersionPart)

  function show({ revision: now }: Restored) {
    router.replace(`?from=${now - 1}&to=${now}`, { scroll: false })
  }
  function refused(failure: Failure) {
    announce({ text: sentence(failure), tone: 'danger', id: 'restore-refused' })
    if (failure.kind === 'conflict') router.refresh()
  }
  function done(text: string, restored: Restored) {
    show(restored)
    announce({ text, tone: 'good', id: 'restored', deed: { label: t('undo'), onSelect: () => takeBack(restored) } })
  }
  function takeBack({ revision: now }: Restored) {
    whole.run({ article, revision: now, version: now - 1 }, (back) => {
      show(back)
      announce({ text: t('undone'), tone: 'good', id: 'restored' })
    }, refused)
  }
  return {
    busy: whole.busy || part.busy,
    whole: (version, time, onDone) => whole.run({ article, revision, version: version.revision }, (restored) => {
      onDone()
      done(t('done', { time }), restored)
    }, refused),
    part: (version, { old, now, differs }) => {
      const ids = { old: old.map(({ id }) => id), now: now.map(({ id }) => id), place: differs.includes('place') }
      part.run({ article, revision, version, part: ids }, (restored) => done(t('part-done'), restored), refused)
    },
  }
}
