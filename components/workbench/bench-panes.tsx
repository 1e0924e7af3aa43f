'use client'

import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import { ArticlesPane } from './articles-pane'
import { LinesPane } from './lines-pane'
import { Panes } from './panes'
import { SuppliedContext } from './supplied-context'
import type { Bench } from './use-bench'
import type { BenchView } from './use-bench-view'
import styles from './workbench.module.css'

/** The lines of a page and its articles, side by side or one in front; the articles alone where no text was imported. */
export function BenchPanes({ page, bench, view: { rows, highlighted, chosen, tints, supplied } }: {
  readonly page: WorkbenchPage
  readonly bench: Bench
  readonly view: BenchView
}) {
  const t = useTranslations('workbench')
  const { lines, queue, situation, choice, choose, carry, dragFrom, focus, front, setFront } = bench
  const { language } = page.issue.title
  const articlesPane = (
    <SuppliedContext value={supplied}>
      <ArticlesPane page={queue.shown} order={situation.order} choice={choice} chosen={chosen} tints={tints}
        elsewhere={page.elsewhere} language={language} onChoose={choose} carry={carry} mayCarry={situation.mayCorrect}
        onDragStart={dragFrom} paneRef={focus.articlesRef} />
    </SuppliedContext>
  )
  if (lines.length === 0) {
    return <><EmptyState title={t('lines')}>{t('no-lines')}</EmptyState><div className={styles.alone}>{articlesPane}</div></>
  }
  const linesPane = (
    <LinesPane rows={rows} order={situation.order} choice={choice} highlighted={highlighted} tints={tints}
      language={language} onChoose={choose} mayCarry={situation.mayCorrect} onDragEnd={carry.leave}
      onDragStart={(event) => { if (situation.chosen) dragFrom(situation.chosen.selection, event) }} listRef={focus.listRef} />
  )
  return <Panes front={carry.carrying ? 'articles' : front} onFront={setFront} lines={linesPane} articles={articlesPane} />
}
