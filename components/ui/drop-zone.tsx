'use client'

import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button'
import { classes } from './classes'
import styles from './drop-zone.module.css'

/** Takes files: dropped, or chosen with the button, which is all that a keyboard needs. None is ever given as a choice. */
export function DropZone({ label, deed = label, limit, multiple = false, onChoose, children }: {
  /** What is asked for, for those who do not see the zone. */
  readonly label: string
  /** The words of the button. */
  readonly deed?: string
  /** What a file may be. */
  readonly limit?: string
  readonly multiple?: boolean
  readonly onChoose: (files: readonly File[]) => void
  /** What was chosen, or that files can be dropped. */
  readonly children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function take(files: FileList | null) {
    if (files && files.length > 0) onChoose(multiple ? [...files] : [...files].slice(0, 1))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  function hover(event: DragEvent) {
    event.preventDefault()
    setOver(true)
  }

  return (
    <div className={classes(styles.zone, over && styles.over)} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      <Button onClick={() => input.current?.click()}>{deed}</Button>
      {limit && <p className={styles.limit}>{limit}</p>}
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // The same files, corrected meanwhile, can be chosen again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
