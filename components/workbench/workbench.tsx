'use client'

import Link from 'next/link'
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { SignedOutNotice } from '@/components/desk/signed-out-notice'
import { WaitingReviews } from '@/components/review/waiting-reviews'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { Actor } from '@/lib/editorial/actor'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import { type PrintedDump, rememberSupplied } from '@/lib/split/printed'
import { copiedText } from '@/lib/split/copied-text'
import { type Load, selectionOf } from '@/lib/split/drop-places'
import { AnswerMenu } from './answer-menu'
import { ArticlesPane } from './articles-pane'
import { BenchState } from './bench-state'
import { CarryBar } from './carry/carry-bar'
import { useCarrying } from './carry/use-carrying'
import { usePlaceName } from './carry/use-place-name'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import { type Choice, chooseLine } from './choice'
import { DeedMenu } from './deed-menu'
import { type BenchDeed, deedOfChord } from './deeds'
import { KeysSheet } from './keys-sheet'
import { lineRows } from './line-rows'
import { LinesPane } from './lines-pane'
import type { PaletteNames } from './palette/names'
import { Palette } from './palette/palette'
import { type Front, Panes } from './panes'
import { pointedChoice } from './pointed'
import { Others } from './presence/others'
import { usePresence } from './presence/use-presence'
import { RefusedSteps } from './refused-steps'
import { linesOfChoice, type Situation } from './situation'
import { Strip } from './strip'
import { SuppliedContext } from './supplied-context'
import { TextDialogs } from './text-dialogs'
import { assignTints } from './tints'
import { Toolbar } from './toolbar'
import { useAnswers } from './use-answers'
import { useChoice } from './use-choice'
import { useCorrections } from './use-corrections'
import { useDeeds } from './use-deeds'
import { useDump } from './use-dump'
import { useFocus } from './use-focus'
import { useMac } from '@/components/keyboard/use-mac'
import { useSituation } from './use-situation'
import styles from './workbench.module.css'

/** The screen on which the split of a page is corrected: its lines on the left, its articles on the right. */
export function Workbench({ page, actor, names }: {
  readonly page: WorkbenchPage
  readonly actor: Actor
  readonly names: readonly PaletteNames[]
}) {
  const t = useTranslations('workbench')
  const { lines, dump } = useDump(page)
  const { queue, corrections, errands, errandState, seen } = useCorrections(page, actor)
  const [choice, setChoice] = useChoice(queue.shown)
  const situation = useSituation({ queue, choice, lines, doubts: page.doubts, elsewhere: page.elsewhere, actor })
  const readable = { lines, style: dump?.houseStyle ?? {} }
  const deeds = useDeeds({ situation, corrections, errands, readable, onChoose: go, onPointTo: pointTo, onCarry: takeUp })
  const { opened, open, close, said, say, perform, answer, putDownAt, setAsideAs } = deeds
  const others = usePresence({ pageId: page.id, line: lineOfFocus(situation), onSigns: seen })
  const carry = useCarrying({ page: situation.page, onPutDown: putDownAt, onLeave: () => say(t('carry.said-left')) })
  const { carrying } = carry
  const placeName = usePlaceName()
  const placed = carrying && placeName(situation.page, carrying.load, carrying.place)
  const focus = useFocus(choice)
  const barRef = useRef<HTMLDivElement>(null)
  const [front, setFront] = useState<Front>('lines')
  const answersOf = useAnswers()
  const mac = useMac()
  const tints = useTints(queue.shown.articles.map(({ id }) => id))
  const rows = useMemo(() => lineRows(lines, situation.places, situation.doubts), [lines, situation.places, situation.doubts])
  const highlighted = useMemo(() => linesOfChoice(situation), [situation])
  const chosen = useMemo(() => new Set(situation.chosen?.blocks), [situation.chosen])
  const printed = useMemo((): PrintedDump => ({ dump: dump?.id ?? null, raw: situation.raw }), [dump, situation.raw])
  const supplied = useMemo(() => rememberSupplied(printed), [printed])
  const asked = opened?.kind === 'asking' ? answersOf(opened.deed.does, situation)
    : opened?.kind === 'setting-aside' ? answersOf('ask-reason', situation) : null
  useFocusBack(carrying !== null, () => { if (opened === null) focus.enter(choice) })

  /**
   * What is open or carried has the keys, also those that come before it has the focus: after M a quick 1 is the answer,
   * and after R a quick J is a role and no deed.
   */
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, nativeEvent } = event
    if (isComposing(nativeEvent) || !(target instanceof Element) || !currentTarget.contains(target)) return
    const quick = asked?.answers.find(({ key }) => key === chordOf(event))
    if (quick) {
      event.preventDefault()
      event.stopPropagation()
      return answerWith(quick.value)
    }
    if (carrying === null) return
    if (event.key === 'Enter' && barRef.current?.contains(target.closest('button'))) return
    focus.note()
    if (!carry.press(chordOf(event))) return
    event.preventDefault()
    event.stopPropagation()
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, nativeEvent } = event
    if (carrying !== null || opened !== null || isComposing(nativeEvent) || !(target instanceof Element) || !currentTarget.contains(target)) return
    const deed = deedOfChord(chordOf(event))
    if (!deed) return
    event.preventDefault()
    start(deed)
  }
  function answerWith(value: string) {
    if (opened?.kind === 'asking') answer(opened.deed, value)
    if (opened?.kind === 'setting-aside') setAsideAs(opened.load, value)
  }
  /** Does a deed, wherever it was chosen. */
  function start(deed: BenchDeed) {
    carry.leave()
    focus.note(deed)
    perform(deed)
  }
  /** Opens the menu of what is under the pointer, or with the focus in a pane of what is chosen. */
  function onContextMenu(event: MouseEvent<HTMLElement>) {
    const { target, currentTarget, clientX: x, clientY: y } = event
    const there = pointedChoice(target)
    if (carrying !== null || !(target instanceof Element) || !currentTarget.contains(target)) return
    if (target.closest('a') || (there === null && target.role !== 'listbox')) return
    event.preventDefault()
    focus.note()
    const isChosen = there?.pane === 'lines' ? highlighted.has(there.focus) : there !== null && chosen.has(there.focus)
    if (there !== null && !isChosen) choose(there)
    open({ kind: 'menu', at: there && { x, y } })
  }
  /** Copies what is chosen, unless somebody marked text with the pointer: then that is copied as everywhere. */
  function onCopy(event: ClipboardEvent<HTMLElement>) {
    const isMarked = window.getSelection()?.isCollapsed === false
    if (situation.chosen === null || isMarked || !(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    const text = copiedText(situation.page, situation.raw, situation.chosen.selection)
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    say(t('said.copied', { count: Array.from(text).length }))
  }
  /** Choosing lets go of what is carried. */
  function choose(next: Choice | null) {
    carry.leave()
    setChoice(next)
  }
  /** Chooses what the dialog that opens next is about: that has the focus, and gives it back to where it was. */
  function pointTo(next: Choice) {
    focus.note()
    focus.goOn()
    choose(next)
  }
  /** Chooses something that was found, and goes there, so that the arrow keys go on from it. */
  function go(next: Choice | null) {
    focus.enter(next, () => {
      choose(next)
      if (next !== null) setFront(next.pane === 'lines' ? 'lines' : 'articles')
    })
  }
  /** Takes something up by keys or touch. The bar that says so has the focus until it is put down. */
  function takeUp(load: Load) {
    flushSync(() => carry.take(load))
    barRef.current?.focus()
  }
  function dragFrom(load: Load, { dataTransfer }: DragEvent<HTMLDivElement>) {
    dataTransfer.effectAllowed = 'copyMove'
    dataTransfer.setData('text/plain', copiedText(situation.page, situation.raw, selectionOf(situation.page, load)))
    focus.note()
    carry.dragFrom(load)
  }

  const articlesPane = (
    <SuppliedContext value={supplied}>
      <ArticlesPane page={queue.shown} order={situation.order} choice={choice} chosen={chosen} tints={tints}
        elsewhere={page.elsewhere} language={page.issue.title.language} onChoose={choose} carry={carry} mayCarry={situation.mayCorrect}
        onDragStart={dragFrom} paneRef={focus.articlesRef} />
    </SuppliedContext>
  )
  const linesPane = (
    <LinesPane rows={rows} order={situation.order} choice={choice} highlighted={highlighted} tints={tints}
      language={page.issue.title.language} onChoose={choose} mayCarry={situation.mayCorrect} onDragEnd={carry.leave}
      onDragStart={(event) => { if (situation.chosen) dragFrom(situation.chosen.selection, event) }} listRef={focus.listRef} />
  )
  return (
    <main id="content" tabIndex={-1} className={styles.workbench} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}
      onContextMenu={onContextMenu} onCopy={onCopy}>
      <div className={styles.head}>
        <div className={styles.top}>
          <Link className={styles.issue} href={`/desk/issues/${page.issue.id}`}>{page.issue.title.name} {page.issue.date}</Link>
          <h1 className={styles.title}>{t('title', { number: page.number, name: page.name })}</h1>
          <Link className={styles.issue} href={`/desk/pages/${page.id}/history`}>{t('history.link')}</Link>
          <Others others={others} onGo={(line) => go(chooseLine(line))} />
          <BenchState queue={queue} errands={errandState} />
        </div>
        {situation.mayCorrect ? <Toolbar situation={situation} mac={mac} onDeed={start} /> : <Notice>{t('viewer')}</Notice>}
        <WaitingReviews reviews={page.reviews} />
        {[queue.condition, errandState.condition].includes('signed-out') && (
          <SignedOutNotice onSignedIn={() => { corrections.retry(); errands.retry(); focus.enter(choice) }}>{t('state.signed-out')}</SignedOutNotice>
        )}
        <RefusedSteps queue={queue} corrections={corrections} onDecided={() => focus.enter(choice)} />
        {carrying
          ? <CarryBar situation={situation} carrying={carrying} place={placed ?? ''} barRef={barRef}
              onPutDown={() => { focus.note(); carry.putDown() }} onLeave={carry.leave} />
          : <Strip rows={rows} situation={situation} />}
      </div>
      {lines.length === 0
        ? <><EmptyState title={t('lines')}>{t('no-lines')}</EmptyState><div className={styles.alone}>{articlesPane}</div></>
        : <Panes front={carrying ? 'articles' : front} onFront={setFront} lines={linesPane} articles={articlesPane} />}
      <p className="visually-hidden" role="status">{placed ?? said}</p>
      {asked && <AnswerMenu {...asked} anchor={focus.anchor} finalFocus={focus.originRef} onClose={close} onAnswer={answerWith} />}
      {opened?.kind === 'menu' && (
        <DeedMenu situation={situation} mac={mac} anchor={() => opened.at ?? focus.anchor()} finalFocus={focus.after} onDeed={start} onClose={close} />
      )}
      {opened?.kind === 'palette' && (
        <Palette situation={situation} names={names} mac={mac} finalFocus={focus.after} onDeed={start} onGo={go} onClose={close} />
      )}
      <TextDialogs opened={opened} situation={situation} queue={queue} corrections={corrections} printed={printed}
        language={page.issue.title.language} deeds={deeds} focus={focus} />
      <KeysSheet open={opened?.kind === 'help'} mac={mac} onOpenChange={(open) => { if (!open) close() }} />
    </main>
  )
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

/** The line where the focus is; from a block, the one where it begins. */
function lineOfFocus({ choice, chosen, page }: Situation): number | null {
  if (choice?.pane === 'lines') return choice.focus
  return chosen?.block.sources.find(({ dump }) => dump === page.dump)?.line ?? null
}
