'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { sendJson } from '@/components/desk/send-json'
import { useBeforeUnload } from '@/components/use-before-unload'
import type { Decision } from '@/lib/review/review'
import { type Deciding, openDeciding } from './deciding'
import { type Change, type DecisionQueue, isKept } from './decision-queue'

/** The decisions of a Review in the hands of a person: their queue as it is now, and the ways to change it. */
export function useDecisions(review: string, person: string | null, kept: readonly Decision[]): {
  readonly queue: DecisionQueue
  readonly deciding: Deciding
} {
  const [deciding] = useState(() => openDeciding(kept, {
    send: (change) => sendJson('POST', `/api/reviews/${review}/decisions`, bodyOf(change), { person, outlivesTab: true }),
    later: (work, milliseconds) => window.setTimeout(work, milliseconds),
  }))
  const queue = useSyncExternalStore(deciding.subscribe, deciding.snapshot, deciding.snapshot)
  const waits = queue.condition === 'offline' || queue.condition === 'signed-out'
  useEffect(() => {
    if (!waits) return undefined
    window.addEventListener('online', deciding.retry)
    window.addEventListener('focus', deciding.retry)
    return () => {
      window.removeEventListener('online', deciding.retry)
      window.removeEventListener('focus', deciding.retry)
    }
  }, [deciding, waits])
  useBeforeUnload(!isKept(queue))
  return { queue, deciding }
}

function bodyOf(change: Change) {
  return {
    decisions: [...change.values()].filter((decision) => decision !== null),
    undecided: [...change].flatMap(([item, decision]) => (decision === null ? [item] : [])),
  }
}
