'use client'

import { FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DropZone } from '@/components/ui/drop-zone'
import styles from './import-screen.module.css'

/** Takes the file of one dump. */
export function DumpFileZone({ fileName, onChoose }: { readonly fileName: string | null; readonly onChoose: (file: File) => void }) {
  const t = useTranslations('desk.import')
  return (
    <DropZone
      label={t('choose')}
      deed={fileName === null ? t('choose') : t('choose-other')}
      limit={t('limit')}
      onChoose={([file]) => file && onChoose(file)}
    >
      {fileName === null ? <p>{t('drop')}</p> : <p className={styles.file}><FileText aria-hidden />{fileName}</p>}
    </DropZone>
  )
}
