'use client'

import { useSyncExternalStore } from 'react'
import type { Saver, SaverState } from './saver'

/**
 * A part of what a saver knows. Who asks for it is drawn anew when that part changes, and not with every key, of which
 * the saver counts each; so `part` gives what is there and makes nothing new.
 */
export function useSaverPart<T>(saver: Saver, part: (state: SaverState) => T): T {
  const snapshot = () => part(saver.snapshot())
  return useSyncExternalStore(saver.subscribe, snapshot, snapshot)
}
