'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ReviewItem } from '@/lib/review/review'
import { showItem } from './show-item'

/** The item at hand, and those whose text is being edited. All that is given here stays the same function. */
export interface AtHand {
  readonly current: string | null
  readonly editing: ReadonlySet<string>
  /** Takes an item at hand that the focus or the pointer is in already. */
  readonly enter: (item: ReviewItem) => void
  /** Takes an item at hand, and brings it before the eyes. */
  readonly goTo: (key: string) => void
  readonly edit: (item: ReviewItem) => void
  /** Ends editing, and gives the focus back to the item. */
  readonly leave: (item: ReviewItem) => void
}

export function useAtHand(): AtHand {
  const [current, setCurrent] = useState<string | null>(null)
  const [editing, setEditing] = useState<ReadonlySet<string>>(new Set())
  // Told anew each time, so that the same item is shown again when it is asked for again.
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null)
  useEffect(() => {
    if (wanted) showItem(wanted.key)
  }, [wanted])

  const enter = useCallback(({ key }: ReviewItem) => setCurrent(key), [])
  const goTo = useCallback((key: string) => {
    setCurrent(key)
    setWanted({ key })
  }, [])
  const edit = useCallback(({ key }: ReviewItem) => {
    setCurrent(key)
    setEditing((before) => new Set([...before, key]))
  }, [])
  const leave = useCallback(({ key }: ReviewItem) => {
    setEditing((before) => (before.has(key) ? new Set([...before].filter((one) => one !== key)) : before))
    setWanted({ key })
  }, [])
  return { current, editing, enter, goTo, edit, leave }
}
