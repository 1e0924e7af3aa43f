'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Takes the files that are dropped or pasted anywhere on the screen.
 *
 * @returns whether files are held over the screen right now
 */
export function useBroughtFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)

  const drag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  })
  const leave = useEffectEvent((event: DragEvent) => {
    // Going from one element to the next is no leaving.
    if (event.relatedTarget === null) setOver(false)
  })
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    onFiles([...event.dataTransfer.files])
  })
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    // Writing programs put a picture of copied words beside them; in a field the words are meant.
    if (files.length === 0 || (isField(event.target) && event.clipboardData?.types.includes('text/plain'))) return
    event.preventDefault()
    onFiles(files)
  })

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragover', (event) => drag(event), { signal })
    window.addEventListener('dragleave', (event) => leave(event), { signal })
    window.addEventListener('drop', (event) => drop(event), { signal })
    window.addEventListener('paste', (event) => paste(event), { signal })
    return () => stop.abort()
  }, [])
  return over
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
