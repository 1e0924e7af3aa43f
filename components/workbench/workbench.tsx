'use client'

import Link from 'next/link'
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/editorial/actor'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import { copiedText } from '@/lib/split/copied-text'
import { type Load, selectionOf } from '@/lib/split/drop-places'
import { AnswerMenu } from './answer-menu'
import { blockOptionId } from './article-view'
import { ArticlesPane } from './articles-pane'
import { BenchState } from './bench-state'
import { CarryBar } from './carry/carry-bar'
import { useCarrying } from './carry/use-carrying'
import { usePlaceName } from './carry/use-place-name'
import { chordOf, isComposing } from './chord'
import type { Choice } from './choice'
import { deedOfChord } from './deeds'
import { KeysSheet } from './keys-sheet'
import { lineRows } from './line-rows'
import { LinesPane, lineOptionId } from './lines-pane'
import { type Front, Panes } from './panes'
import { RepairDialog } from './repair-dialog'
import { articleAt, keepChoice, type Situation } from './situation'
import { Strip } from './strip'
import { assignTints } from './tints'
import { Toolbar } from './toolbar'
import { useAnswers } from './use-answers'
import { useCorrections } from './use-corrections'
import { useDeeds } from './use-deeds'
import { useSituation } from './use-situation'
import styles from './workbench.module.css'

/** The screen on which the split of a page is corrected: its lines on the left, its articles on the right. */
export function Workbench({ page, actor }: { readonly page: WorkbenchPage; readonly actor: Actor }) {
  const t = useTranslations('workbench')
  const { queue, corrections } = useCorrections(page)
  const [choice, setChoice] = useChoice(queue.shown)
  const situation = useSituation({ queue, choice, lines: page.lines, doubts: page.doubts, actor })
  const { opened, close, said, say, perform, answer, putDownAt, setAsideAs, makeHeadline } =
    useDeeds({ situation, corrections, onChoose: go, onCarry: takeUp })
  const carry = useCarrying({ page: situation.page, onPutDown: putDownAt, onLeave: () => say(t('carry.said-left')) })
  const { carrying } = carry
  const placeName = usePlaceName()
  const placed = carrying && placeName(situation.page, carrying.load, carrying.place)
  const [front, setFront] = useState<Front>('lines')
  const answersOf = useAnswers()
  const mac = useMac()
  const tints = useTints(queue.shown.articles.map(({ id }) => id))
  const rows = useMemo(() => lineRows(page.lines, situation.places, situation.doubts), [page.lines, situation.places, situation.doubts])
  const highlighted = useMemo(() => linesOfChoice(situation), [situation])
  const chosen = useMemo(() => new Set(situation.chosen?.blocks), [situation.chosen])
  const listRef = useRef<HTMLDivElement>(null)
  const articlesRef = useRef<HTMLDivElement>(null)
  const originRef = useRef<HTMLElement>(null)
  const repairing = opened?.kind === 'repair' ? articleAt(situation) : null
  const barRef = useRef<HTMLDivElement>(null)
  const asked = opened?.kind === 'asking' ? answersOf(opened.deed.does, situation)
    : opened?.kind === 'setting-aside' ? answersOf('ask-reason', situation) : null
  useFocusBack(carrying !== null, () => { if (opened === null) paneOf(choice)?.focus({ preventScroll: true }) })

  /** While something is carried its keys come before those of whatever has the focus. */
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, nativeEvent } = event
    if (carrying === null || isComposing(nativeEvent) || !(target instanceof Element) || !currentTarget.contains(target)) return
    if (event.key === 'Enter' && barRef.current?.contains(target.closest('button'))) return
    if (!carry.press(chordOf(event))) return
    noteOrigin()
    event.preventDefault()
    event.stopPropagation()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, nativeEvent } = event
    if (isComposing(nativeEvent) || !(target instanceof Element) || !currentTarget.contains(target)) return
    const deed = deedOfChord(chordOf(event))
    if (!deed || carrying !== null) return
    event.preventDefault()
    noteOrigin()
    perform(deed)
  }
  /** Choosing lets go of what is carried. */
  function choose(next: Choice | null) {
    carry.leave()
    setChoice(next)
  }
  /** Takes something up by keys or touch. The bar that says so has the focus until it is put down. */
  function takeUp(load: Load) {
    flushSync(() => carry.take(load))
    barRef.current?.focus()
  }
  function dragFrom(load: Load, { dataTransfer }: DragEvent<HTMLDivElement>) {
    dataTransfer.effectAllowed = 'copyMove'
    dataTransfer.setData('text/plain', copiedText(situation.page, situation.raw, selectionOf(situation.page, load)))
    carry.take(load)
  }
  /** Chooses something that a deed found, and goes there, so that the arrow keys go on from it. */
  function go(next: Choice | null) {
    choose(next)
    if (next !== null) setFront(next.pane === 'lines' ? 'lines' : 'articles')
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
    <ArticlesPane page={queue.shown} order={situation.order} choice={choice} chosen={chosen} tints={tints}
      language={page.issue.title.language} onChoose={choose} carry={carry} mayCarry={situation.mayCorrect} onDragStart={dragFrom} paneRef={articlesRef} />
  )
  return (
    <main id="content" tabIndex={-1} className={styles.workbench} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
      <div className={styles.head}>
        <div className={styles.top}>
          <Link className={styles.issue} href={`/desk/issues/${page.issue.id}`}>{page.issue.title.name} {page.issue.date}</Link>
          <h1 className={styles.title}>{t('title', { number: page.number, name: page.name })}</h1>
          <BenchState queue={queue} />
        </div>
        {situation.mayCorrect
          ? <Toolbar situation={situation} mac={mac} onDeed={(deed) => { carry.leave(); noteOrigin(); perform(deed) }} />
          : <Notice>{t('viewer')}</Notice>}
        {carrying
          ? <CarryBar page={situation.page} carrying={carrying} place={placed ?? ''} barRef={barRef}
              onPutDown={() => { noteOrigin(); carry.putDown() }} onLeave={carry.leave} />
          : <Strip rows={rows} situation={situation} />}
      </div>
      {page.lines.length === 0
        ? <><EmptyState title={t('lines')}>{t('no-lines')}</EmptyState><div className={styles.alone}>{articlesPane}</div></>
        : <Panes
            front={carrying ? 'articles' : front}
            onFront={setFront}
            lines={<LinesPane rows={rows} order={situation.order} choice={choice} highlighted={highlighted} tints={tints}
              language={page.issue.title.language} onChoose={choose} mayCarry={situation.mayCorrect} onDragEnd={carry.leave}
              onDragStart={(event) => { if (situation.chosen) dragFrom(situation.chosen.selection, event) }} listRef={listRef} />}
            articles={articlesPane}
          />}
      <p className="visually-hidden" role="status">{placed ?? said}</p>
      {asked && (
        <AnswerMenu {...asked} anchor={anchor} finalFocus={originRef} onClose={close} onAnswer={(value) => {
          if (opened?.kind === 'asking') answer(opened.deed, value)
          if (opened?.kind === 'setting-aside') setAsideAs(opened.load, value)
        }} />
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

/** Does something once when carrying has ended and the screen shows it. */
function useFocusBack(isCarrying: boolean, back: () => void): void {
  const was = useRef(isCarrying)
  useEffect(() => {
    if (was.current && !isCarrying) back()
    was.current = isCarrying
  })
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
