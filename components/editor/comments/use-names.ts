'use client'

import { useRef, useState } from 'react'
import { sendJson } from '@/components/desk/send-json'
import type { NamedPerson } from '@/lib/server/comments/queries'

/** Who can be asked by name about an article. */
export interface Names {
  /** Nobody until somebody wanted to know. */
  readonly people: readonly NamedPerson[]
  /** Gives them when they are there; asked for once, and again where no answer came. */
  readonly ask: () => Promise<readonly NamedPerson[]>
}

export function useNames(article: string, person: string | null): Names {
  const [people, setPeople] = useState<readonly NamedPerson[]>([])
  const asked = useRef<Promise<readonly NamedPerson[]> | null>(null)

  async function fetchNames(): Promise<readonly NamedPerson[]> {
    const reply = await sendJson<readonly NamedPerson[]>('GET', `/api/people?article=${article}`, undefined, { person })
    if (reply.kind !== 'done') {
      asked.current = null
      return []
    }
    setPeople(reply.value)
    return reply.value
  }
  function ask(): Promise<readonly NamedPerson[]> {
    asked.current ??= fetchNames()
    return asked.current
  }
  return { people, ask }
}
