'use client'

import { Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { plainText, type Block } from '@/lib/article/block'
import type { BlockComparison, BlockFate } from '@/lib/article/compare/comparison'
import styles from './comparison.module.css'
import { RunText, type Side } from './run-text'

export type View = 'inline' | 'side'

const TONES: Readonly<Record<BlockFate, Tone>> = {
  unchanged: 'plain', changed: 'note', moved: 'warning', broken: 'note', joined: 'note', added: 'good', removed: 'danger',
}

/** A few words to know a block by. */
function opening(blocks: readonly Block[]): string {
  return blocks.map(plainText).join(' ').slice(0, 16)
}

/** One block of a comparison: what became of it, its text on both sides, and a way to have it back as it was. */
export function ComparedBlock({ block, view, language, onRestore }: {
  readonly block: BlockComparison
  readonly view: View
  readonly language: string
  /** Null where there is nothing to bring back, or nobody who may. */
  readonly onRestore: ((block: BlockComparison) => void) | null
}) {
  const t = useTranslations('versions')
  const tEditor = useTranslations('editor')
  const { fate, role, oldRole, old, now } = block
  const changed = fate !== 'unchanged'
  const text = opening(now.length > 0 ? now : old)
  return (
    <article
      className={styles.block} data-fate={fate} data-changed={changed || undefined} tabIndex={changed ? -1 : undefined}
      aria-label={changed ? `${tEditor(`roles.${role}`)} ${t(`fates.${fate}`)}: ${text}` : undefined}
    >
      <div className={styles.about}>
        <span className={styles.role}>{oldRole === null ? tEditor(`roles.${role}`)
          : t('differs.role', { old: tEditor(`roles.${oldRole}`), now: tEditor(`roles.${role}`) })}</span>
        {changed && <Badge tone={TONES[fate]}>{t(`fates.${fate}`)}</Badge>}
        <Differences block={block} />
        {fate !== 'unchanged' && onRestore && (
          <span className={styles.restore}>
            <Button
              small look="quiet" onClick={() => onRestore(block)}
              aria-label={t('restore.part-of', { deed: t(`restore.parts.${fate}`), text: opening(old.length > 0 ? old : now) })}
            >
              <Undo2 aria-hidden />{t(`restore.parts.${fate}`)}
            </Button>
          </span>
        )}
      </div>
      {view === 'inline'
        ? <Text block={block} side="both" language={language} />
        : <div className={styles.sides}>
            <Text block={block} side="old" language={language} />
            <Text block={block} side="now" language={language} />
          </div>}
    </article>
  )
}

/** In what else than its text a block differs. */
function Differences({ block: { differs, fate, oldAt, nowAt, approximate } }: { readonly block: BlockComparison }) {
  const t = useTranslations('versions')
  const moved = differs.includes('place') && oldAt !== null && nowAt !== null
  return (
    <>
      {differs.includes('marks') && <Badge>{t('differs.marks')}</Badge>}
      {differs.includes('attributes') && <Badge>{t('differs.attributes')}</Badge>}
      {moved && <Badge tone={fate === 'moved' ? 'plain' : 'warning'}>{t('differs.place', { old: oldAt + 1, now: nowAt + 1 })}</Badge>}
      {approximate && <Badge tone="warning">{t('compare.approximate-block')}</Badge>}
    </>
  )
}

function Text({ block: { runs, role, oldRole, old, now }, side, language }: {
  readonly block: BlockComparison
  readonly side: Side
  readonly language: string
}) {
  const t = useTranslations('versions.compare')
  const label = side === 'both' ? undefined : t(side === 'old' ? 'old' : 'new')
  if ((side === 'old' && old.length === 0) || (side === 'now' && now.length === 0)) return <div className={styles.missing} aria-label={label} />
  const empty = (side === 'old' ? old : side === 'now' ? now : [...old, ...now]).every((one) => plainText(one) === '')
  return (
    <div className={styles.text} data-label={label} data-role={side === 'old' ? (oldRole ?? role) : role} lang={language} aria-label={label} role={label === undefined ? undefined : 'group'}>
      {empty ? <span className={styles.empty}>{t('empty')}</span> : <RunText runs={runs} side={side} />}
    </div>
  )
}
