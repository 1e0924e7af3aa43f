'use client'

import { FileText } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import styles from './import-screen.module.css'

/** Takes one file: dropped, or chosen with the button, which is all that a keyboard needs. */
export function DropZone({ fileName, onChoose }: { readonly fileName: string | null; readonly onChoose: (file: File) => void }) {
  const t = useTranslations('desk.import')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onChoose(file)
  }

  function hover(event: DragEvent) {
    event.preventDefault()
    setOver(true)
  }

  return (
    <div className={classes(styles.zone, over && styles.over)} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      {fileName === null ? <p>{t('drop')}</p> : <p className={styles.file}><FileText aria-hidden />{fileName}</p>}
      <Button onClick={() => input.current?.click()}>{fileName === null ? t('choose') : t('choose-other')}</Button>
      <p className={styles.limit}>{t('limit')}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          // The same file, corrected meanwhile, can be chosen again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
