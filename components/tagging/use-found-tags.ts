'use client'

import { useEffect, useState } from 'react'
import { sendJson } from '@/components/desk/send-json'
import type { FoundTag } from '@/lib/server/tags/queries'

/** How long after a key the tags are asked for, in milliseconds: most people type faster than this. */
const AFTER_KEY = 180

/** What was asked, and the tags that answer it. */
interface Answer {
  readonly query: string
  readonly found: readonly FoundTag[]
}

/**
 * The tags that answer what is typed, a moment later. Until they are there, nothing is `answered`, and no new tag is
 * offered: who types and presses Enter at once shall not make a new tag of half a word that a known one begins with.
 */
export function useFoundTags() {
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<Answer>({ query: '', found: [] })
  useEffect(() => {
    const wanted = query.trim()
    if (wanted === '') return
    let stale = false
    const timer = window.setTimeout(async () => {
      const reply = await sendJson<readonly FoundTag[]>('GET', `/api/tags?q=${encodeURIComponent(wanted)}`)
      if (reply.kind === 'done' && !stale) setAnswer({ query: wanted, found: reply.value })
    }, AFTER_KEY)
    return () => {
      stale = true
      window.clearTimeout(timer)
    }
  }, [query])
  const answered = answer.query === query.trim()
  return { found: answered ? answer.found : [], answered, setQuery }
}
