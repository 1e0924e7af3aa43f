'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

/** The height of a block before it was drawn, in rem: a paragraph of three rows. */
const BLOCK_HEIGHT = 5
/** How far beyond the pane it is drawn ahead: its own height, so that Page Down and a flick of the wheel find it there. */
const AHEAD = '100% 0px'

/** A stretch of the blocks of a long article: drawn where it is needed or near the screen, else a space as high as it was. */
export function BlockStretch({ count, needed, children }: {
  readonly count: number
  readonly needed: boolean
  readonly children: () => ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const [height, setHeight] = useState<number | null>(null)

  useEffect(() => {
    const stretch = ref.current
    if (stretch === null) return
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last === undefined) return
      setNear(last.isIntersecting)
      // Nothing has a height in an article that the browser does not lay out.
      if (!last.isIntersecting && last.boundingClientRect.height > 0) setHeight(last.boundingClientRect.height)
    }, { root: stretch.closest('[role=group]'), rootMargin: AHEAD })
    observer.observe(stretch)
    return () => observer.disconnect()
  }, [])

  const drawn = needed || near
  return (
    <div ref={ref} role="presentation" style={drawn ? undefined : { height: height ?? `${count * BLOCK_HEIGHT}rem` }}>
      {drawn && children()}
    </div>
  )
}
