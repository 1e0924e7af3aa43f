'use client'

import { useEffect } from 'react'
import { holdOpening } from '@/components/local-copies/opening'
import type { CopyKeeper } from './copy-keeper'
import type { Saver } from './saver'

/** Sends and keeps at once what is unsaved when a person turns away, and tries again when they or the network come back. */
export function useLeaving(saver: Saver, keeper: CopyKeeper, opening: string): void {
  useEffect(() => {
    function turnedAway() {
      void keeper.flush()
      saver.flush()
    }
    const turned = () => (document.visibilityState === 'hidden' ? turnedAway() : saver.retry())
    document.addEventListener('visibilitychange', turned)
    window.addEventListener('pagehide', turnedAway)
    window.addEventListener('online', saver.retry)
    window.addEventListener('focus', saver.retry)
    return () => {
      document.removeEventListener('visibilitychange', turned)
      window.removeEventListener('pagehide', turnedAway)
      window.removeEventListener('online', saver.retry)
      window.removeEventListener('focus', saver.retry)
    }
  }, [saver, keeper])

  useEffect(() => {
    saver.open()
    const letGo = holdOpening(opening)
    return () => {
      // The effect of the editor itself comes first on the way out, but it waits a moment before it destroys anything.
      saver.close()
      letGoWhenAnswered(saver, letGo)
    }
  }, [saver, opening])
}

/** What is on its way is most likely saved in a moment: until then nobody is offered it as left behind. */
function letGoWhenAnswered(saver: Saver, letGo: () => void): void {
  const isSending = () => saver.snapshot().autosave.sending !== null
  if (!isSending()) return letGo()
  const forget = saver.subscribe(() => {
    if (isSending()) return
    forget()
    letGo()
  })
}
