'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { useFailureSentence } from '@/components/use-failure-sentence'
import styles from './uploads.module.css'
import { isSignedOut, type Upload } from './use-uploads'

/** A file that is brought in, and what became of it. */
export function UploadLine({ upload: { file, state }, onAgain }: { readonly upload: Upload; readonly onAgain: () => void }) {
  const t = useTranslations('photos.uploads')
  const sentence = useFailureSentence()
  const again = <Button small onClick={onAgain}>{t('again')}<span className="visually-hidden"> {file.name}</span></Button>
  switch (state.kind) {
    case 'waiting':
      return <li className={styles.line}><Name file={file} /><Badge>{t('waiting')}</Badge></li>
    case 'sending':
      return (
        <li className={styles.line}>
          <Name file={file} />
          {state.share < 1
            ? <progress className={styles.progress} value={state.share} aria-label={t('sending', { file: file.name })} />
            : <Badge tone="note">{t('checking')}</Badge>}
        </li>
      )
    case 'added':
    case 'already-there':
      return (
        <li className={styles.line}>
          <Link href={`/desk/photos/${state.photo}`} className={styles.name}>{file.name}</Link>
          <Badge tone={state.kind === 'added' ? 'good' : 'note'}>{t(state.kind)}</Badge>
        </li>
      )
    case 'refused':
      return (
        <li className={styles.line}>
          <span className={styles.fault}>{isSignedOut(state) && <>{file.name}: </>}{sentence(state.failure)}</span>
          {state.failure.kind === 'defect' && again}
        </li>
      )
    case 'unreached':
      return <li className={styles.line}><span className={styles.fault}>{t('unreached', { file: file.name })}</span>{again}</li>
  }
}

function Name({ file }: { readonly file: File }) {
  return <span className={styles.name}>{file.name}</span>
}
