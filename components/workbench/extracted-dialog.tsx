'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { type Block, inlines, plainText } from '@/lib/article/block'
import type { PageArticle } from '@/lib/split/page-state'
import { cleanedText, extractedLines, extractedText, type PrintedDump } from '@/lib/split/printed'
import type { Saved } from '@/lib/server/articles/commands'
import styles from './extracted-dialog.module.css'
import { useTextSave } from './use-text-save'

/** Shows what the extractor gave of a block, and undoes or does again the clean-up of its text. */
export function ExtractedDialog({ article, block, revision, printed, ready, mayWrite, language, onSaved, onClose }: {
  readonly article: PageArticle
  readonly block: Block
  readonly revision: number
  readonly printed: PrintedDump
  /** Whether all earlier corrections are confirmed, so that the revision is that of the article shown. */
  readonly ready: boolean
  readonly mayWrite: boolean
  readonly language: string
  readonly onSaved: (saved: Saved) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('workbench')
  const { busy, error, save } = useTextSave({ article: article.id, revision, onSaved })
  const texts = { extracted: extractedText(block, printed), cleaned: cleanedText(block, printed) }
  const now = plainText(block)

  async function take(text: string) {
    const blocks = article.blocks.map(({ id, role, text: own }) => ({ id, role, text: id === block.id ? inlines(text) : own }))
    if (await save(blocks)) onClose()
  }
  return (
    <Dialog open wide onOpenChange={(open) => { if (!open) onClose() }} title={t('extracted.title')} description={t('extracted.about')}>
      <ol className={styles.lines} lang={language} aria-label={t('lines')}>
        {extractedLines(block, printed).map(({ line, text }, at) => (
          <li key={at} className={styles.line}><span className={styles.number}>{line + 1}</span><span className={styles.text}>{text}</span></li>
        ))}
      </ol>
      <section aria-label={t('extracted.now')}>
        <h3 className={styles.title}>{t('extracted.now')}</h3>
        <p className={styles.now} lang={language}>{now}</p>
      </section>
      {error !== null && <Notice tone="danger">{error}</Notice>}
      <Actions>
        <Button onClick={onClose}>{t('close')}</Button>
        {mayWrite && (['extracted', 'cleaned'] as const).map((which) => (
          <Button key={which} busy={busy} disabled={!ready || texts[which] === now} onClick={() => void take(texts[which])}>
            {t(`extracted.take-${which}`)}
          </Button>
        ))}
      </Actions>
    </Dialog>
  )
}
