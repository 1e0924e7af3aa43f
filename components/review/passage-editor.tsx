'use client'

import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isComposing } from '@/components/keyboard/chord'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-input'
import { useBeforeUnload } from '@/components/use-before-unload'
import { inlines, type Inline, plainText } from '@/lib/article/block'
import { mergeInlines } from '@/lib/article/merge-text'
import { withTexts } from '@/lib/review/items/passage-items'
import { proposalOf } from '@/lib/review/decisions'
import type { Decision, PassageChanged } from '@/lib/review/review'
import styles from './review.module.css'

/** The text of a passage as somebody wants it, block by block. Marks stay on the words that stay. */
export function PassageEditor({ item, decision, language, onTake, onLeave }: {
  readonly item: PassageChanged
  readonly decision: Decision | undefined
  readonly language: string
  readonly onTake: (texts: readonly (readonly Inline[])[]) => void
  readonly onLeave: () => void
}) {
  const t = useTranslations('review.edit')
  const roles = useTranslations('editor.roles')
  const proposal = proposalOf(item)
  const begun = decision?.choice.take === 'edited' ? withTexts(proposal, decision.choice.texts) : proposal
  const [texts, setTexts] = useState(() => begun.map(plainText))
  useBeforeUnload(begun.some((block, at) => texts[at] !== plainText(block)))

  function take() {
    onTake(begun.map((block, at) => {
      const was = inlines(plainText(block))
      return mergeInlines(was, block.text, inlines(texts[at] ?? '')).text
    }))
  }
  function keyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.editor} onKeyDown={keyDown} lang={language}>
      {begun.map((block, at) => (
        <TextArea
          key={block.id} autoFocus={at === 0} rows={Math.min(12, 2 + Math.ceil(plainText(block).length / 40))}
          aria-label={t('label', { role: roles(block.role), number: at + 1 })}
          value={texts[at]} onChange={({ currentTarget: { value } }) => setTexts(texts.map((text, index) => (index === at ? value.replaceAll('\n', ' ') : text)))}
        />
      ))}
      <div className={styles.choices}>
        <Button small look="primary" onClick={take}>{t('save')}</Button>
        <Button small onClick={onLeave}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
