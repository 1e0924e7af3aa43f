'use client'

import { useEffect, useState } from 'react'
import { watchLocal } from './local-database'
import { type Unsaved, unsavedOf } from './unsaved'

/** What of a person's work this browser has and the server does not, as it comes and goes; null until that is known. */
export function useUnsaved(person: string | null): Unsaved | null {
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null)
  useEffect(() => {
    if (person === null) return
    let watching = true
    const look = () => void unsavedOf(person).then((found) => { if (watching) setUnsaved(found) })
    look()
    const forget = watchLocal(look)
    return () => {
      watching = false
      forget()
    }
  }, [person])
  return unsaved
}
