'use client'

import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PageHistory } from '@/lib/server/history/queries'
import { blocksOf, placesOf } from '@/lib/split/places'
import { rememberSupplied } from '@/lib/split/printed'
import { BlockOption } from '../block-option'
import articleStyles from '../articles-pane.module.css'
import type { Choice } from '../choice'
import { lineRows } from '../line-rows'
import { LinesPane } from '../lines-pane'
import { type Front, Panes } from '../panes'
import { SuppliedContext } from '../supplied-context'
import { assignTints } from '../tints'
import styles from './history-screen.module.css'

const NOTHING: ReadonlySet<number> = new Set()

/** A page as it was divided at one moment, to be looked at: its lines, and its articles beside them. */
export function MomentView({ history: { state, lines, issue } }: { readonly history: PageHistory }) {
  const t = useTranslations('workbench')
  const [choice, setChoice] = useState<Choice | null>(null)
  const [front, setFront] = useState<Front>('lines')
  const listRef = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => lineRows(lines, placesOf(state), []), [lines, state])
  const tints = useMemo(() => assignTints(new Map(), state.articles.map(({ id }) => id)), [state])
  const order = useMemo(() => ({
    lines: lines.map(({ line }) => line),
    blocks: Array.from(blocksOf(state), ({ block }) => block.id),
  }), [lines, state])
  const supplied = useMemo(
    () => rememberSupplied({ dump: state.dump, raw: new Map(lines.map(({ line, text }) => [line, text])) }), [lines, state])
  const chosen = choice?.pane === 'lines' ? new Set([choice.focus]) : NOTHING
  return (
    <div className={styles.panes}>
      <Panes
        front={front}
        onFront={setFront}
        lines={<LinesPane rows={rows} order={order} choice={choice} highlighted={chosen} tints={tints} language={issue.title.language}
          onChoose={setChoice} mayCarry={false} onDragStart={() => undefined} onDragEnd={() => undefined} listRef={listRef} />}
        articles={(
          <SuppliedContext value={supplied}>
            <div className={articleStyles.pane} lang={issue.title.language} role="group" aria-label={t('articles')}>
              {state.articles.map(({ id, blocks }, index) => (
                <section key={id} className={articleStyles.article} data-tint={tints.get(id) ?? 0} aria-label={t('article-number', { number: index + 1 })}>
                  <header className={articleStyles.bar}><span className={articleStyles.number}>{index + 1}</span></header>
                  <div role="listbox" aria-label={t('article-number', { number: index + 1 })} className={articleStyles.blocks} tabIndex={0}>
                    {blocks.map((block) => <BlockOption key={block.id} id={`was-${block.id}`} block={block} chosen={false} focused={false} drop={null} draggable={false} />)}
                  </div>
                </section>
              ))}
            </div>
          </SuppliedContext>
        )}
      />
    </div>
  )
}
