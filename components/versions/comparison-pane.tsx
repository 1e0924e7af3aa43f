'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { Switch } from '@/components/ui/switch'
import { changedParts } from '@/lib/article/compare/changed-parts'
import { compareArticles } from '@/lib/article/compare/compare'
import type { BlockComparison, Comparison } from '@/lib/article/compare/comparison'
import type { VersionState } from '@/lib/server/versions/queries'
import { ComparedBlock, type View } from './compared-block'
import { ComparedTags } from './compared-tags'
import styles from './comparison.module.css'
import { FoldedBlocks } from './folded-blocks'
import { useRemembered } from './use-remembered'
import { ViewChoice } from './view-choice'

/** Two versions held against each other. Worked out here, because one text more is less to send than a comparison. */
export function ComparisonPane({ states, language, onRestoreBlock }: {
  /** Null while one of them is read. */
  readonly states: { readonly from: VersionState; readonly to: VersionState } | null
  readonly language: string
  readonly onRestoreBlock: ((block: BlockComparison) => void) | null
}) {
  const t = useTranslations('versions.compare')
  const [view, setView] = useRemembered<View>('versions.view', ['inline', 'side'])
  const [parts, setParts] = useRemembered('versions.parts', ['changed', 'all'])
  // The radios answer at once; the comparison follows when the browser has time. The last one stays until then.
  const [last, setLast] = useState(states)
  if (states !== null && states !== last) setLast(states)
  const shown = useDeferredValue(last)
  const comparison = useComparison(shown)
  const blocks = useRef<HTMLDivElement>(null)
  if (comparison === null) return <p className={styles.loading}><Spinner /> {t('loading')}</p>
  return (
    <>
      <div className={styles.bar}>
        <ViewChoice view={view} onChange={setView} />
        <Switch label={t('only-changed')} checked={parts === 'changed'} onChange={(on) => setParts(on ? 'changed' : 'all')} />
        <TallyLine comparison={comparison} />
        <Steps blocks={blocks} />
        {states === null && <span className={styles.loading}><Spinner /> {t('loading')}</span>}
      </div>
      {comparison.approximate && <Notice tone="warning">{t('approximate')}</Notice>}
      {comparison.unchanged && <Notice>{t('same')}</Notice>}
      <div ref={blocks} className={styles.blocks} data-view={view} aria-busy={states === null || shown !== last}>
        {partsOf(comparison, parts === 'changed').map(({ kind, blocks: some }) => {
          const shownBlocks = some.map((block) => (
            <ComparedBlock key={block.key} block={block} view={view} language={language} onRestore={onRestoreBlock} />
          ))
          return kind === 'shown' ? shownBlocks : <FoldedBlocks key={some[0]?.key}>{shownBlocks}</FoldedBlocks>
        })}
        {(parts === 'all' || comparison.tally.tagsChanged > 0) && <ComparedTags tags={comparison.tags.items} />}
      </div>
    </>
  )
}

/** The comparison of two versions, their tags by the names that the screen's language has for them. */
function useComparison(states: { readonly from: VersionState; readonly to: VersionState } | null): Comparison | null {
  const english = useLocale().startsWith('en')
  return useMemo(() => {
    const named = ({ blocks, tags }: VersionState) => ({
      blocks, tags: tags.map(({ id, label, labelEn }) => ({ id, label: english ? (labelEn ?? label) : label })),
    })
    return states && compareArticles(named(states.from), named(states.to))
  }, [states, english])
}

function partsOf({ blocks }: Comparison, changedOnly: boolean) {
  return changedOnly ? changedParts(blocks) : [{ kind: 'shown' as const, blocks }]
}

/** How much has changed, in a line. */
function TallyLine({ comparison: { blocks, tally, unchanged } }: { readonly comparison: Comparison }) {
  const t = useTranslations('versions.compare')
  if (unchanged) return null
  const { charactersAdded: added, charactersRemoved: removed, tagsChanged } = tally
  return (
    <p className={styles.tally} role="status">
      <span>{t('tally', { blocks: blocks.filter(({ fate }) => fate !== 'unchanged').length })}</span>
      {added + removed > 0 && <span>{t('characters', { added, removed })}</span>}
      {tagsChanged > 0 && <span>{t('tags', { count: tagsChanged })}</span>}
    </p>
  )
}

/** Goes from one changed block to the next, by pointer or key. */
function Steps({ blocks }: { readonly blocks: React.RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('versions.compare')
  function go(by: 1 | -1) {
    const changed = [...(blocks.current?.querySelectorAll<HTMLElement>('[data-changed]') ?? [])]
    const at = changed.findIndex((block) => block.contains(document.activeElement) || block.dataset['here'] !== undefined)
    const next = changed[at < 0 ? (by > 0 ? 0 : changed.length - 1) : (at + by + changed.length) % changed.length]
    for (const block of changed) delete block.dataset['here']
    if (next === undefined) return
    next.dataset['here'] = ''
    next.scrollIntoView({ block: 'center' })
  }
  return (
    <span className={styles.steps}>
      <IconButton small label={t('previous')} icon={<ArrowUp />} onClick={() => go(-1)} />
      <IconButton small label={t('next')} icon={<ArrowDown />} onClick={() => go(1)} />
    </span>
  )
}
