'use client'

import { useSyncExternalStore } from 'react'

function subscribeToNothing(): () => void {
  return () => undefined
}

/** Whether keys are named as on a Mac. Servers do not know; the first drawing says Ctrl. */
export function useMac(): boolean {
  return useSyncExternalStore(subscribeToNothing, () => /Mac|iPhone|iPad/u.test(navigator.platform), () => false)
}
