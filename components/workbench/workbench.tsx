'use client'

import Link from 'next/link'
import { type KeyboardEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/editorial/actor'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import type { PrintedDump } from '@/lib/split/printed'
import { AnswerMenu } from './answer-menu'
import { blockOptionId } from './article-view'
import { ArticlesPane } from './articles-pane'
import { BenchState } from './bench-state'
import { chordOf, isComposing } from './chord'
import { type Choice, chooseLine } from './choice'
import { deedOfChord } from './deeds'
import { ExtractedDialog } from './extracted-dialog'
import { KeysSheet } from './keys-sheet'
import { lineRows } from './line-rows'
import { LinesPane, lineOptionId } from './lines-pane'
import { Panes } from './panes'
import { Others } from './presence/others'
import { usePresence } from './presence/use-presence'
import { PrintedContext } from './printed-context'
import { RepairDialog } from './repair-dialog'
import { articleAt, keepChoice, type Situation } from './situation'
import { Strip } from './strip'
import { assignTints } from './tints'
import { Toolbar } from './toolbar'
import { likelyTarget } from './untangle/targets'
import { UntangleDialog } from './untangle/untangle-dialog'
import { useAnswers, useArticleAnswers } from './use-answers'
import { useCorrections } from './use-corrections'
import { useDeeds } from './use-deeds'
import { useSituation } from './use-situation'
import styles from './workbench.module.css'

/** The screen on which the split of a page is corrected: its lines on the left, its articles on the right. */
export function Workbench({ page, actor }: { readonly page: WorkbenchPage; readonly actor: Actor }) {
  const t = useTranslations('workbench')
  const { queue, corrections, seen } = useCorrections(page)
  const [choice, setChoice] = useChoice(queue.shown)
  const situation = useSituation({ queue, choice, lines: page.lines, doubts: page.doubts, elsewhere: page.elsewhere, actor })
  const readable = { lines: page.lines, style: page.dump?.houseStyle ?? {} }
  const { opened, close, said, perform, answer, takeApart, makeHeadline } = useDeeds({ situation, corrections, readable, onChoose: go })
  const others = usePresence({ pageId: page.id, line: lineOfFocus(situation), onSigns: seen })
  const answersOf = useAnswers()
  const articleAnswers = useArticleAnswers()
  const mac = useMac()
  const tints = useTints(queue.shown.articles.map(({ id }) => id))
  const rows = useMemo(() => lineRows(page.lines, situation.places, situation.doubts), [page.lines, situation.places, situation.doubts])
  const highlighted = useMemo(() => linesOfChoice(situation), [situation])
  const chosen = useMemo(() => new Set(situation.chosen?.blocks), [situation.chosen])
  const listRef = useRef<HTMLDivElement>(null)
  const articlesRef = useRef<HTMLDivElement>(null)
  const originRef = useRef<HTMLElement>(null)
  const printed = useMemo((): PrintedDump => ({
    dump: page.dump?.id ?? null, raw: new Map(page.lines.map(({ line, text }) => [line, text])),
  }), [page.dump, page.lines])
  const repairing = opened?.kind === 'repair' ? articleAt(situation) : null
  const extracted = opened?.kind === 'extracted' ? articleAt(situation) : null
  const { chosen: what } = situation
  const asked = opened?.kind === 'asking' ? answersOf(opened.deed, situation) : null

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, nativeEvent } = event
    if (isComposing(nativeEvent) || !(target instanceof Element) || !currentTarget.contains(target)) return
    const deed = deedOfChord(chordOf(event))
    if (!deed) return
    event.preventDefault()
    noteOrigin()
    perform(deed)
  }
  /** Chooses something that a deed found, and goes there, so that the arrow keys go on from it. */
  function go(next: Choice | null) {
    setChoice(next)
    paneOf(next)?.focus({ preventScroll: true })
  }
  function paneOf(there: Choice | null): HTMLElement | null {
    if (there?.pane !== 'blocks') return listRef.current
    return document.getElementById(blockOptionId(there.focus))?.closest<HTMLElement>('[role=listbox]') ?? null
  }
  /** Where the focus goes back to when a menu closes: the pane in which the choice is. */
  function noteOrigin() {
    originRef.current = paneOf(choice) ?? listRef.current
  }
  function anchor(): Element | null {
    const id = choice === null ? null : choice.pane === 'lines' ? lineOptionId(choice.focus) : blockOptionId(choice.focus)
    return (id === null ? null : document.getElementById(id)) ?? listRef.current ?? articlesRef.current
  }

  const articlesPane = (
    <PrintedContext value={printed}>
      <ArticlesPane page={queue.shown} order={situation.order} choice={choice} chosen={chosen} tints={tints}
        elsewhere={page.elsewhere} language={page.issue.title.language} onChoose={setChoice} paneRef={articlesRef} />
    </PrintedContext>
  )
  return (
    <main id="content" tabIndex={-1} className={styles.workbench} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <div className={styles.top}>
          <Link className={styles.issue} href={`/desk/issues/${page.issue.id}`}>{page.issue.title.name} {page.issue.date}</Link>
          <h1 className={styles.title}>{t('title', { number: page.number, name: page.name })}</h1>
          <Others others={others} onGo={(line) => go(chooseLine(line))} />
          <BenchState queue={queue} />
        </div>
        {situation.mayCorrect
          ? <Toolbar situation={situation} mac={mac} onDeed={(deed) => { noteOrigin(); perform(deed) }} />
          : <Notice>{t('viewer')}</Notice>}
        <Strip rows={rows} situation={situation} />
      </div>
      {page.lines.length === 0
        ? <><EmptyState title={t('lines')}>{t('no-lines')}</EmptyState><div className={styles.alone}>{articlesPane}</div></>
        : <Panes
            lines={<LinesPane rows={rows} order={situation.order} choice={choice} highlighted={highlighted} tints={tints}
              language={page.issue.title.language} onChoose={setChoice} listRef={listRef} />}
            articles={articlesPane}
          />}
      <p className="visually-hidden" role="status">{said}</p>
      {opened?.kind === 'asking' && asked && (
        <AnswerMenu {...asked} anchor={anchor} finalFocus={originRef} onAnswer={(value) => answer(opened.deed, value)} onClose={close} />
      )}
      {opened?.kind === 'untangle' && what && (
        <UntangleDialog lines={page.lines.filter(({ line }) => highlighted.has(line))} articles={articleAnswers(queue.shown)}
          likely={likelyTarget(queue.shown, what.home)} language={page.issue.title.language} onUntangle={takeApart} onClose={close} />
      )}
      {extracted && what && (
        <ExtractedDialog article={extracted.article} block={what.block} revision={queue.confirmed.revisions[extracted.article.id] ?? 1}
          printed={printed} ready={situation.saved} mayWrite={situation.mayWrite} language={page.issue.title.language} onClose={close}
          onSaved={({ revision, blocks }) => corrections.textSaved(extracted.article.id, revision, blocks)} />
      )}
      {repairing && (
        <RepairDialog article={repairing.article} revision={queue.confirmed.revisions[repairing.article.id] ?? 1}
          ready={situation.saved} onClose={close}
          onSaved={({ revision, blocks }) => corrections.textSaved(repairing.article.id, revision, blocks)} onHeadline={makeHeadline} />
      )}
      <KeysSheet open={opened?.kind === 'help'} mac={mac} onOpenChange={(open) => { if (!open) close() }} />
    </main>
  )
}

/** What is chosen; it goes on where it was when a correction took its block away. */
function useChoice(page: Situation['page']): [Choice | null, (choice: Choice | null) => void] {
  const [held, setHeld] = useState<{ choice: Choice | null; page: Situation['page'] }>({ choice: null, page })
  const choice = held.page === page ? held.choice : keepChoice(held.choice, held.page, page)
  if (held.page !== page) setHeld({ choice, page })
  return [choice, (next) => setHeld({ choice: next, page })]
}

function useTints(articles: readonly string[]) {
  const [tints, setTints] = useState(() => assignTints(new Map(), articles))
  const next = assignTints(tints, articles)
  if (next !== tints) setTints(next)
  return next
}

function subscribeToNothing(): () => void {
  return () => undefined
}

/** Whether keys are named as on a Mac. Servers do not know; the first drawing says Ctrl. */
function useMac(): boolean {
  return useSyncExternalStore(subscribeToNothing, () => /Mac|iPhone|iPad/u.test(navigator.platform), () => false)
}

/** The lines of all that is chosen: themselves, or those from which the chosen blocks came. */
function linesOfChoice({ choice, chosen, order, page }: Situation): ReadonlySet<number> {
  if (choice === null || chosen === null) return new Set()
  if ('lines' in chosen.selection) {
    const { first, last } = chosen.selection.lines
    return new Set(order.lines.filter((line) => line >= first && line <= last))
  }
  const ids = new Set(chosen.blocks)
  const blocks = [...page.articles.flatMap((article) => article.blocks), ...page.aside.map(({ block }) => block)]
  return new Set(blocks.filter(({ id }) => ids.has(id)).flatMap(({ sources }) =>
    sources.filter(({ dump }) => dump === page.dump).map(({ line }) => line)))
}

/** The line where the focus is; from a block, the one where it begins. */
function lineOfFocus({ choice, chosen, page }: Situation): number | null {
  if (choice?.pane === 'lines') return choice.focus
  return chosen?.block.sources.find(({ dump }) => dump === page.dump)?.line ?? null
}
