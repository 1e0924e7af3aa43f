'use client'

import { useEffect, useState } from 'react'
import { copiesOf, type LocalCopy, watchCopies } from './copy-store'

/** What of a person's typing this browser has and the server does not, as it comes and goes; null until that is known. */
export function useCopies(person: string | null): readonly LocalCopy[] | null {
  const [copies, setCopies] = useState<readonly LocalCopy[] | null>(null)
  useEffect(() => {
    if (person === null) return
    let watching = true
    // A browser that allows no storage has no copies.
    const look = () => void copiesOf(person).catch(() => []).then((found) => { if (watching) setCopies(found) })
    look()
    const forget = watchCopies(look)
    return () => {
      watching = false
      forget()
    }
  }, [person])
  return copies
}
