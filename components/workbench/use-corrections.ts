'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useBeforeUnload } from '@/components/use-before-unload'
import { putCorrection, removeCorrection } from '@/components/local-copies/correction-store'
import { newId } from '@/components/desk/new-id'
import { sendJson } from '@/components/desk/send-json'
import type { ActorThere } from '@/lib/editorial/actor'
import type { Corrected } from '@/lib/server/pages/commands'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import type { PageSigns } from '@/lib/server/presence/commands'
import type { DeedRefusal } from '@/lib/split/script'
import { type CorrectionKeeper, openCorrectionKeeper } from './correction-keeper'
import { type ConfirmedPage, type CorrectionQueue, isSaved } from './correction-queue'
import { type Corrections, openCorrections } from './corrections'
import type { Errands, ErrandState } from './errands'
import { useErrands } from './use-errands'
import { useLeftCorrections } from './use-left-corrections'
import { useWhenBack } from './use-when-back'

function confirmedPage({ revision, state, ordinals, revisions, history }: WorkbenchPage): ConfirmedPage {
  return { revision, state, ordinals, revisions, log: history.map(({ id, actor, undoes }) => ({ id, by: actor, undoes })) }
}

/** A page under correction by a person: its queue as it is now, and the ways to change it. */
export function useCorrections(page: WorkbenchPage, { id: person }: ActorThere): {
  readonly queue: CorrectionQueue
  readonly corrections: Corrections
  readonly errands: Errands
  /** What of the errands waits. */
  readonly errandState: ErrandState
  /** Hears how far the page has come, and loads it again where somebody else was at work on it. */
  readonly seen: (signs: PageSigns) => void
} {
  const router = useRouter()
  const [opening] = useState(newId)
  const [keeper] = useState(() => keeperOf(page, person, opening))
  const [corrections] = useState(() => openCorrections(confirmedPage(page), person, {
    send: (correction) => sendJson<Corrected>('POST', `/api/pages/${page.id}/steps`, correction, { person, outlivesTab: true }),
    reload: router.refresh,
    later: (work, milliseconds) => window.setTimeout(work, milliseconds),
    keep: keeper.follow,
    newKey: newId,
  }))
  const queue = useSyncExternalStore(corrections.subscribe, corrections.snapshot, corrections.snapshot)
  const { errands, state: errandState } = useErrands(corrections, person, opening)

  useEffect(() => corrections.loaded(confirmedPage(page)), [corrections, page])
  useLeftCorrections(corrections, { person, page: page.id, opening })
  useFreshPage(router.refresh)
  useWhenBack(corrections.retry)
  useBeforeUnload(!isSaved(queue) || errandState.waiting.length > 0)
  const seen = useChangesOfOthers(queue, router.refresh)
  return { queue, corrections, errands, errandState, seen }
}

/** Loads the page again when it has come further than it is known here; once for each time that it has. */
function useChangesOfOthers(queue: CorrectionQueue, refresh: () => void): (signs: PageSigns) => void {
  const loadedFor = useRef('')
  return ({ revision, texts }) => {
    const { confirmed, waiting } = queue
    const known = confirmed.state.articles.reduce((sum, { id }) => sum + (confirmed.revisions[id] ?? 0), 0)
    const signs = `${revision} ${texts}`
    if (waiting.length > 0 || signs === loadedFor.current || (revision === confirmed.revision && texts === known)) return
    loadedFor.current = signs
    refresh()
  }
}

/** Whoever has no account of their own, as the system has none, keeps nothing. */
function keeperOf({ id: page, number }: WorkbenchPage, person: string | null, opening: string): Pick<CorrectionKeeper, 'follow'> {
  if (person === null) return { follow: () => undefined }
  return openCorrectionKeeper({
    opening, person, page, number, put: putCorrection, remove: removeCorrection, now: () => Date.now(),
  })
}

/** Loads the page again when its tab is come back to: somebody may have typed or corrected in the meantime. */
function useFreshPage(refresh: () => void): void {
  useEffect(() => {
    function refreshWhenSeen() {
      if (document.visibilityState === 'visible') refresh()
    }
    document.addEventListener('visibilitychange', refreshWhenSeen)
    return () => document.removeEventListener('visibilitychange', refreshWhenSeen)
  }, [refresh])
}

/** Says in a sentence why a wish cannot be made a Step. */
export function useRefusal(): (why: DeedRefusal) => string {
  const t = useTranslations('workbench.refusals')
  return ({ kind }) => (t.has(kind as 'other') ? t(kind as 'other') : t('other'))
}
