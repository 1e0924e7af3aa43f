'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { EditedBlock } from '@/lib/article/settle'
import { type Decision, disputed } from './conflict'
import { DisputedBlock } from './disputed-block'
import type { Conflict } from './saver'

/**
 * Shows every block that two people changed, and asks for each what shall become of it. Put off, it opens again with what
 * was decided so far, and with what was typed since.
 */
export function ConflictDialog({ conflict, current, onDecide, onPutOff }: {
  readonly conflict: Conflict
  /** What stands on our side now. */
  readonly current: () => readonly EditedBlock[]
  readonly onDecide: (decisions: ReadonlyMap<string, Decision>) => void
  /** Lets it be, where nothing waits for it; without this it leaves a notice that leads back. */
  readonly onPutOff?: () => void
}) {
  const t = useTranslations('editor.conflict')
  const [blocks, setBlocks] = useState(() => disputed(conflict.base, conflict.ours, conflict.theirs.blocks))
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [open, setOpen] = useState(true)
  const first = useRef<HTMLInputElement>(null)
  const decided = blocks.every(({ id }) => decisions.has(id))

  function reopen() {
    setBlocks(disputed(conflict.base, current(), conflict.theirs.blocks))
    setOpen(true)
  }
  function putOff() {
    setOpen(false)
    onPutOff?.()
  }
  function takeAll(kind: 'ours' | 'theirs') {
    setDecisions(new Map(blocks.map(({ id }) => [id, { kind }])))
  }
  if (!open) return <Notice tone="danger" deed={<Button small onClick={reopen}>{t('decide')}</Button>}>{t('waiting')}</Notice>
  return (
    <Dialog open onOpenChange={putOff} title={t('title')} description={t('about', { count: blocks.length })} begin={first} wide>
      {blocks.map((block, at) => (
        <DisputedBlock key={block.id} block={block} decision={decisions.get(block.id) ?? null} choice={at === 0 ? first : undefined}
          onDecide={(decision) => setDecisions((before) => new Map(before).set(block.id, decision))} />
      ))}
      <Actions>
        {blocks.length > 1 && <Button look="quiet" onClick={() => takeAll('ours')}>{t('all-mine')}</Button>}
        {blocks.length > 1 && <Button look="quiet" onClick={() => takeAll('theirs')}>{t('all-theirs')}</Button>}
        <Button onClick={putOff}>{t('later')}</Button>
        <Button look="primary" disabled={!decided} onClick={() => onDecide(decisions)}>{t('save')}</Button>
      </Actions>
    </Dialog>
  )
}
