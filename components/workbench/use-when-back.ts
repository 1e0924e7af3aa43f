'use client'

import { useEffect } from 'react'

/** Tries again when the network may be back, and when the tab is come back to. `retry` stays the same. */
export function useWhenBack(retry: () => void): void {
  useEffect(() => {
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
    }
  }, [retry])
}
