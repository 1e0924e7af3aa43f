'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { newId } from '@/components/desk/new-id'
import { sendJson } from '@/components/desk/send-json'
import type { OtherPerson, PageSigns } from '@/lib/server/presence/commands'

/** Milliseconds between two signs of life: what somebody else did is seen in the time of a glance. */
const EVERY = 4_000

const NOBODY: readonly OtherPerson[] = []

/** Who else has the page open, asked for again and again while its tab is seen. */
export function usePresence({ pageId, line, onSigns }: {
  readonly pageId: string
  readonly line: number | null
  /** Hears each answer: by its revisions it is seen that somebody changed the page. */
  readonly onSigns: (signs: PageSigns) => void
}): readonly OtherPerson[] {
  const [tab] = useState(newId)
  const [others, setOthers] = useState(NOBODY)

  const show = useEffectEvent(async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return
    const reply = await sendJson<PageSigns>('POST', `/api/pages/${pageId}/presence`, { tab, line })
    if (reply.kind !== 'done') return setOthers((before) => (before.length === 0 ? before : NOBODY))
    setOthers((before) => (sameOthers(before, reply.value.others) ? before : reply.value.others))
    onSigns(reply.value)
  })
  const sayAgain = useEffectEvent(() => void show())

  useEffect(() => {
    const first = window.setTimeout(sayAgain)
    const timer = window.setInterval(sayAgain, EVERY)
    document.addEventListener('visibilitychange', sayAgain)
    const leave = () => void fetch(`/api/pages/${pageId}/presence?tab=${tab}`, { method: 'DELETE', keepalive: true }).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.clearTimeout(first)
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', sayAgain)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [pageId, tab])
  return others
}

function sameOthers(one: readonly OtherPerson[], other: readonly OtherPerson[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
