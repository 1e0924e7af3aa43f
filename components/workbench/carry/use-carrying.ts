'use client'

import { useMemo, useRef, useState } from 'react'
import type { DropPlace, Load } from '@/lib/split/drop-places'
import type { PageState } from '@/lib/split/page-state'
import { aim, type Carrying, carryKey, keepCarrying, takeUp } from './carrying'

/** Carrying as the workbench does it, whether by keys, by pointer or by touch. */
export interface Carry {
  readonly carrying: Carrying | null
  readonly take: (load: Load) => void
  readonly aim: (place: DropPlace) => void
  /** A drag of a load begins. Nothing is drawn of that yet: a page that changes under the pointer then ends the drag. */
  readonly dragFrom: (load: Load) => void
  /** A drag of ours is over a place; it is taken up there. Null where the drag is somebody else's. */
  readonly dragged: () => Load | null
  /** What a key does; whether it was ours. */
  readonly press: (key: string) => boolean
  /** Puts down at a place, by default where it would go now. */
  readonly putDown: (place?: DropPlace) => void
  readonly leave: () => void
}

/** Holds what is carried. `onPutDown` writes the Step, `onLeave` is told that there will be none. */
export function useCarrying({ page, onPutDown, onLeave }: {
  readonly page: PageState
  readonly onPutDown: (load: Load, place: DropPlace) => void
  readonly onLeave: () => void
}): Carry {
  const dragging = useRef<Load | null>(null)
  const [held, setHeld] = useState<Carrying | null>(null)
  const carrying = useMemo(() => held && keepCarrying(held, page), [held, page])

  function putDown(place: DropPlace | undefined = carrying?.place) {
    const load = carrying?.load ?? dragging.current
    dragging.current = null
    setHeld(null)
    if (load && place) onPutDown(load, place)
  }
  function leave() {
    dragging.current = null
    if (carrying === null) return
    setHeld(null)
    onLeave()
  }
  function press(key: string): boolean {
    const next = carrying && carryKey(page, carrying, key)
    if (next === null) return false
    if (next === 'put-down') putDown()
    else if (next === 'leave') leave()
    else setHeld(next)
    return true
  }
  return {
    carrying, press, putDown, leave,
    take: (load) => setHeld(takeUp(page, load)),
    aim: (place) => setHeld((now) => {
      const from = now ?? (dragging.current && takeUp(page, dragging.current))
      return from && aim(from, place)
    }),
    dragFrom(load) {
      dragging.current = load
    },
    dragged: () => dragging.current,
  }
}
