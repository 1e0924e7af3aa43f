'use client'

import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import { ComparedBlock } from '@/components/versions/compared-block'
import { ComparedTags } from '@/components/versions/compared-tags'
import { FoldedBlocks } from '@/components/versions/folded-blocks'
import { changedParts } from '@/lib/article/compare/changed-parts'
import { compareArticles } from '@/lib/article/compare/compare'
import type { ComparedArticle as Compared, EditionState } from '@/lib/server/comparisons/queries'
import styles from './compare-editions.module.css'

const TONES: Readonly<Record<Compared['fate'], Tone>> = { added: 'good', gone: 'danger', moved: 'warning', changed: 'note' }

/** What became of one article; its texts are compared when they are asked for. */
export function ComparedArticle({ article, language }: { readonly article: Compared; readonly language: string }) {
  const t = useTranslations('publishing.compare')
  const tDesk = useTranslations('desk')
  const { fate, differs, old, now, states } = article
  const [open, setOpen] = useState(false)
  const shown = now ?? old
  const head = (
    <span className={styles.head}>
      <Badge tone={TONES[fate]}>{t(`fates.${fate}`)}</Badge>
      <span className={styles.headline} lang={language}>{shown?.headline || tDesk('untitled')}</span>
      <Place article={article} />
      {fate === 'changed' && differs.filter((one) => one !== 'place').map((one) => <Badge key={one}>{t(`differs.${one}`)}</Badge>)}
      {differs.includes('level') && (
        <span className={styles.faint}>{t('level-change', { old: t(`levels.${old?.level ?? 'none'}`), now: t(`levels.${now?.level ?? 'none'}`) })}</span>
      )}
    </span>
  )
  const words = differs.some((one) => one === 'headline' || one === 'text' || one === 'tags')
  if (!words) return <article className={styles.article}>{head}</article>
  return (
    <article className={styles.article}>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{head}</summary>
        {open && (states ? <Texts states={states} language={language} /> : <p className={styles.faint}>{t('text-gone')}</p>)}
      </details>
    </article>
  )
}

function Place({ article: { fate, differs, old, now } }: { readonly article: Compared }) {
  const t = useTranslations('publishing.compare')
  const page = (now ?? old)?.page ?? 0
  const moved = differs.includes('place') && old !== null && now !== null
  const words = !moved ? t('on', { page }) : old.page === now.page ? t('reordered', { page }) : t('moved-from', { from: old.page, to: now.page })
  return <span className={fate === 'moved' || moved ? styles.moved : styles.faint}>{words}</span>
}

/** Both texts in one, as the versions of an article show them. */
function Texts({ states, language }: { readonly states: { readonly old: EditionState; readonly now: EditionState }; readonly language: string }) {
  const english = useLocale().startsWith('en')
  const comparison = useMemo(() => {
    const named = ({ blocks, tags }: EditionState) => ({
      blocks, tags: tags.map(({ id, label, labelEn }) => ({ id, label: english ? (labelEn ?? label) : label })),
    })
    return compareArticles(named(states.old), named(states.now))
  }, [states, english])
  return (
    <div className={styles.texts}>
      {changedParts(comparison.blocks).map(({ kind, blocks }) => {
        const shown = blocks.map((block) => <ComparedBlock key={block.key} block={block} view="inline" language={language} onRestore={null} />)
        return kind === 'shown' ? shown : <FoldedBlocks key={blocks[0]?.key}>{shown}</FoldedBlocks>
      })}
      {comparison.tally.tagsChanged > 0 && <ComparedTags tags={comparison.tags.items} />}
    </div>
  )
}
