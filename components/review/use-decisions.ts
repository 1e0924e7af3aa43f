'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type Reply, sendJson } from '@/components/desk/send-json'
import type { Saving } from '@/components/ui/save-state'
import { useBeforeUnload } from '@/components/use-before-unload'
import type { Decision } from '@/lib/review/review'
import type { Failure } from '@/lib/server/errors'

/** The decisions of a Review while somebody makes them: shown at once, and sent one after the other. */
export interface Decisions {
  readonly all: readonly Decision[]
  readonly saving: Saving
  /** Why the server refused the last ones; they are shown all the same, and not kept. */
  readonly failure: Failure | null
  readonly decide: (decisions: readonly Decision[]) => void
  /** Takes back what was decided last, one item or many; gives the items, none where there is nothing to take back. */
  readonly undo: () => readonly string[]
}

/** What an item's decision becomes: null for none. */
type Change = ReadonlyMap<string, Decision | null>

/** Before the network is asked again, in milliseconds. */
const RETRY = 2_000

export function useDecisions(review: string, person: string | null, kept: readonly Decision[]): Decisions {
  const [all, setAll] = useState(() => new Map(kept.map((decision) => [decision.item, decision])))
  const [saving, setSaving] = useState<Saving>('saved')
  const [failure, setFailure] = useState<Failure | null>(null)
  const done = useRef<Change[]>([])
  const waiting = useRef(new Map<string, Decision | null>())
  const busy = useRef(false)
  useBeforeUnload(saving !== 'saved' && saving !== 'failed')

  const send = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    let state: Saving = 'saved'
    while (waiting.current.size > 0 && state !== 'offline') {
      setSaving('saving')
      const sent = waiting.current
      waiting.current = new Map()
      const reply = await post(review, person, sent)
      if (reply.kind === 'refused') setFailure(reply.failure)
      // What was decided meanwhile is the later word.
      if (reply.kind === 'unreached') waiting.current = new Map([...sent, ...waiting.current])
      state = reply.kind === 'unreached' ? 'offline' : reply.kind === 'refused' ? stateOf(reply.failure) : 'saved'
    }
    busy.current = false
    setSaving(state)
  }, [review, person])

  useEffect(() => {
    if (saving !== 'offline') return undefined
    const again = setInterval(() => void send(), RETRY)
    return () => clearInterval(again)
  }, [saving, send])

  function change(to: Change): void {
    setAll((before) => {
      const after = new Map(before)
      for (const [item, decision] of to) {
        if (decision === null) after.delete(item)
        else after.set(item, decision)
      }
      return after
    })
    for (const [item, decision] of to) waiting.current.set(item, decision)
    setSaving('unsaved')
    setFailure(null)
    void send()
  }

  return {
    all: [...all.values()],
    saving,
    failure,
    decide: (decisions) => {
      if (decisions.length === 0) return
      done.current.push(new Map(decisions.map(({ item }) => [item, all.get(item) ?? null])))
      change(new Map(decisions.map((decision) => [decision.item, decision])))
    },
    undo: () => {
      const last = done.current.pop()
      if (last === undefined) return []
      change(last)
      return [...last.keys()]
    },
  }
}

function post(review: string, person: string | null, changes: Change): Promise<Reply<null>> {
  const decisions = [...changes.values()].filter((decision) => decision !== null)
  const undecided = [...changes].flatMap(([item, decision]) => (decision === null ? [item] : []))
  return sendJson('POST', `/api/reviews/${review}/decisions`, { decisions, undecided }, { person, outlivesTab: true })
}

function stateOf({ code }: Failure): Saving {
  return code === 'not-signed-in' ? 'signed-out' : 'failed'
}
