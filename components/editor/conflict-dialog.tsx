'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { diffText } from '@/lib/diff/text'
import { type Disputed, disputed, type Side } from './conflict'
import styles from './conflict-dialog.module.css'
import type { Conflict } from './saver'

/** Shows both texts of every block that two people changed, and asks for each whose it shall have. */
export function ConflictDialog({ conflict, onDecide }: {
  readonly conflict: Conflict
  readonly onDecide: (sides: ReadonlyMap<string, Side>) => void
}) {
  const t = useTranslations('editor.conflict')
  const blocks = disputed(conflict.base, conflict.ours, conflict.theirs.blocks)
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map())
  const [open, setOpen] = useState(true)
  const decided = blocks.every(({ id }) => sides.has(id))
  if (!open) {
    return <Notice tone="danger" deed={<Button small onClick={() => setOpen(true)}>{t('decide')}</Button>}>{t('waiting')}</Notice>
  }
  return (
    <Dialog open onOpenChange={setOpen} title={t('title')} description={t('about')} wide>
      {blocks.map((block) => (
        <DisputedBlock key={block.id} block={block} side={sides.get(block.id) ?? null}
          onChoose={(side) => setSides(new Map(sides).set(block.id, side))} />
      ))}
      <Actions>
        <Button onClick={() => setOpen(false)}>{t('later')}</Button>
        <Button look="primary" disabled={!decided} onClick={() => onDecide(sides)}>{t('save')}</Button>
      </Actions>
    </Dialog>
  )
}

function DisputedBlock({ block: { id, role, ours, theirs }, side, onChoose }: {
  readonly block: Disputed
  readonly side: Side | null
  readonly onChoose: (side: Side) => void
}) {
  const t = useTranslations('editor')
  const changes = diffText(theirs ?? '', ours ?? '')
  const texts: readonly { readonly side: Side; readonly gone: boolean; readonly left: 'added' | 'removed' }[] = [
    { side: 'ours', gone: ours === null, left: 'added' },
    { side: 'theirs', gone: theirs === null, left: 'removed' },
  ]
  return (
    <fieldset className={styles.block}>
      <legend className={styles.role}>{t(`roles.${role}`)}</legend>
      {texts.map((one) => (
        <label key={one.side} className={styles.text} data-chosen={side === one.side}>
          <span className={styles.choice}>
            <input type="radio" name={`side-${id}`} checked={side === one.side} onChange={() => onChoose(one.side)} />
            {t(one.side === 'ours' ? 'conflict.keep-mine' : 'conflict.take-theirs')}
          </span>
          {one.gone
            ? <em>{t('conflict.removed')}</em>
            : <span>{changes.filter(({ kind }) => kind === 'same' || kind === one.left).map(({ kind, text }, at) =>
                kind === 'same' ? <span key={at}>{text}</span> : <mark key={at} className={styles.change}>{text}</mark>)}</span>}
        </label>
      ))}
    </fieldset>
  )
}
