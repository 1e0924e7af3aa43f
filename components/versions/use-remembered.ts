'use client'

import { useSyncExternalStore } from 'react'

/** Told to the other places of this window that show the same choice; browsers tell other windows alone. */
const CHANGED = 'galley-remembered'

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('storage', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/** What this browser remembers; null where it remembers nothing, or may not. */
function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

/**
 * How somebody likes to look at something, remembered by their browser. A browser that may not remember takes the first.
 *
 * @param key the name under which it is kept
 * @param options what there is to choose from; the first is the one that nobody chose
 */
export function useRemembered<T extends string>(key: string, options: readonly [T, ...T[]]): [T, (next: T) => void] {
  const kept = useSyncExternalStore(subscribe, () => recall(key), () => null)
  const value = options.find((option) => option === kept) ?? options[0]
  function choose(next: T) {
    try {
      window.localStorage.setItem(key, next)
    } catch {
      return
    }
    window.dispatchEvent(new Event(CHANGED))
  }
  return [value, choose]
}
