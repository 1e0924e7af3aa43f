'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** In milliseconds: a worker does some dozens of pages in it, and asking costs two short queries. */
const LOOK_EVERY = 2_000

/** Loads the screen anew from time to time, for as long as something goes on and somebody looks. */
export function useGoingOn(going: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [going, router])
}
