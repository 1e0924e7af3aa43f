'use client'

import { useState } from 'react'
import { type Reply, sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { VersionEntry, VersionList, VersionState } from '@/lib/server/versions/queries'
import type { Pair } from './pair'

/** The versions of an article as far as they were read: the list, and the states that are held against each other. */
export interface Versions {
  readonly entries: readonly VersionEntry[]
  readonly more: boolean
  readonly busy: boolean
  readonly readOlder: () => void
  readonly rename: (revision: number, name: string | null) => void
  readonly pair: Pair
  readonly choose: (pair: Pair) => void
  /** Both states, once they are there. */
  readonly states: { readonly from: VersionState; readonly to: VersionState } | null
}

/**
 * Reads versions as they are asked for. A state is read once: it never changes. The address follows the choice, so that
 * it can be sent to a colleague.
 */
export function useVersions(article: string, first: VersionList, given: readonly VersionState[], unreached: string): Versions {
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [list, setList] = useState(first)
  const [busy, setBusy] = useState(false)
  const [known, setKnown] = useState<ReadonlyMap<number, VersionState>>(() => new Map(given.map((state) => [state.revision, state])))
  const [pair, setPair] = useState<Pair>({ from: given[0]?.revision ?? 1, to: given[1]?.revision ?? 1 })
  const [from, to] = [known.get(pair.from), known.get(pair.to)]

  function trouble(reply: Exclude<Reply<unknown>, { readonly kind: 'done' }>) {
    announce({ text: reply.kind === 'refused' ? sentence(reply.failure) : unreached, tone: 'danger', id: 'version-unread' })
  }
  async function readState(revision: number) {
    const reply = await sendJson<VersionState>('GET', `/api/articles/${article}/versions/${revision}`)
    if (reply.kind !== 'done') return trouble(reply)
    setKnown((before) => new Map(before).set(revision, reply.value))
  }
  async function readOlder() {
    setBusy(true)
    const reply = await sendJson<VersionList>('GET', `/api/articles/${article}/versions?before=${list.entries.at(-1)?.revision ?? 1}`)
    setBusy(false)
    if (reply.kind === 'done') setList({ entries: [...list.entries, ...reply.value.entries], more: reply.value.more })
    else trouble(reply)
  }
  function choose(next: Pair) {
    setPair(next)
    for (const revision of new Set([next.from, next.to])) if (!known.has(revision)) void readState(revision)
    window.history.replaceState(null, '', `?from=${next.from}&to=${next.to}`)
  }
  function rename(revision: number, name: string | null) {
    setList({ ...list, entries: list.entries.map((entry) => (entry.revision === revision ? { ...entry, name } : entry)) })
  }
  return {
    entries: list.entries, more: list.more, busy, readOlder: () => void readOlder(), rename,
    pair, choose, states: from && to ? { from, to } : null,
  }
}
