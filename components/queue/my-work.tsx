'use client'

import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { sendJson } from '@/components/desk/send-json'

/** How much a person has to see to, and how it is asked for anew where something was done about it. */
interface MyWork {
  readonly count: number
  readonly askAgain: () => void
}

const Context = createContext<MyWork>({ count: 0, askAgain: () => undefined })

export function useMyWork(): MyWork {
  return useContext(Context)
}

/**
 * Keeps the count of what a person has to see to. It came with the first screen, and is asked for anew with each further one,
 * because the head of the desk stays when the screen below it changes.
 */
export function MyWorkProvider({ person, given, children }: {
  readonly person: string | null
  readonly given: number
  readonly children: ReactNode
}) {
  const path = usePathname()
  const seen = useRef(path)
  const [count, setCount] = useState(given)
  const askAgain = useCallback(() => {
    void sendJson<{ mine: number }>('GET', '/api/queue', undefined, { person }).then((reply) => {
      if (reply.kind === 'done') setCount(reply.value.mine)
    })
  }, [person])
  useEffect(() => {
    if (seen.current === path) return
    seen.current = path
    askAgain()
  }, [path, askAgain])
  const work = useMemo(() => ({ count, askAgain }), [count, askAgain])
  return <Context value={work}>{children}</Context>
}
