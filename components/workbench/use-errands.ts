'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { sendJson } from '@/components/desk/send-json'
import { putCorrection, removeCorrection } from '@/components/local-copies/correction-store'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Corrections } from './corrections'
import { type Errands, type ErrandState, openErrands } from './errands'
import { useWhenBack } from './use-when-back'

/**
 * The corrections of other pages that a person makes from this one. What the network keeps from arriving is kept with the
 * other corrections that wait; if this tab goes first, the next opening of its page sends it.
 */
export function useErrands(corrections: Corrections, person: string | null, opening: string): { readonly errands: Errands; readonly state: ErrandState } {
  const [errands] = useState(() => openErrands({
    send: ({ page, correction }) => sendJson<Corrected>('POST', `/api/pages/${page}/steps`, correction, { person, outlivesTab: true }),
    ready: () => corrections.snapshot().waiting.length === 0,
    later: (work, milliseconds) => window.setTimeout(work, milliseconds),
    put: async (errand, order) => {
      if (person !== null) await putCorrection({ ...errand, opening, person, order, at: Date.now() })
    },
    remove: removeCorrection,
  }))
  useEffect(() => corrections.subscribe(() => {
    if (errands.snapshot().condition === 'resting') errands.retry()
  }), [corrections, errands])
  useWhenBack(errands.retry)
  return { errands, state: useSyncExternalStore(errands.subscribe, errands.snapshot, errands.snapshot) }
}
