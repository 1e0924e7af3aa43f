'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import styles from './words-dialog.module.css'

/** Shows words that cannot be saved where they were typed, to be copied to where they can. */
export function WordsDialog({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  const t = useTranslations('editor.words')
  const [copied, setCopied] = useState(false)
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('title')} description={t('about')} wide>
      <textarea className={styles.words} readOnly aria-label={t('title')} value={words} onFocus={(event) => event.target.select()} />
      <Actions>
        {/* Without https a browser gives no clipboard; the words are selected all the same. */}
        {'clipboard' in navigator && (
          <Button look="primary" onClick={() => void navigator.clipboard.writeText(words).then(() => setCopied(true), () => {})}>
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </Actions>
    </Dialog>
  )
}
