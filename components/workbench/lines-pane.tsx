'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type DragEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isComposing } from '@/components/keyboard/chord'
import { type Choice, chooseLine, extendToLine, type PaneOrder, stepChoice } from './choice'
import { LineOption } from './line-option'
import type { LineRow } from './line-rows'
import styles from './lines-pane.module.css'
import type { Tints } from './tints'

/** The height of a line on the screen before it is measured, in pixels: one row of text and its padding. */
const ROW_HEIGHT = 26
/** Rows kept ready above and below: a flick of the wheel. */
const OVERSCAN = 16
/** Lines kept in sight around the one that is gone to, in pixels: what stands before and after it says what it is. */
const AROUND = 4 * ROW_HEIGHT
/** How far Page Up and Page Down go. */
const SCREENFUL = 20

interface LinesPaneProps {
  readonly rows: readonly LineRow[]
  readonly order: PaneOrder
  readonly choice: Choice | null
  /** The lines that belong to what is chosen, in whichever pane. */
  readonly highlighted: ReadonlySet<number>
  readonly tints: Tints
  /** The language in which the paper is printed. */
  readonly language: string
  readonly onChoose: (choice: Choice | null) => void
  /** Whether the person may carry lines about. */
  readonly mayCarry: boolean
  readonly onDragStart: (event: DragEvent<HTMLDivElement>) => void
  readonly onDragEnd: () => void
  readonly listRef: RefObject<HTMLDivElement | null>
}

/** The dump's lines in their order. Only those near the screen are in it. */
export function LinesPane(props: LinesPaneProps) {
  const { rows, order, choice, highlighted, tints, language, onChoose, mayCarry, onDragStart, onDragEnd, listRef } = props
  const t = useTranslations('workbench')
  /** What a press of the pointer began: choosing a stretch of lines, or taking hold of those that are chosen. */
  const pressed = useRef<'choosing' | 'holding' | null>(null)
  const index = useMemo(() => new Map(rows.map(({ line }, at) => [line, at])), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (at) => rows[at]?.line ?? at,
    overscan: OVERSCAN,
    scrollPaddingStart: AROUND,
    scrollPaddingEnd: AROUND,
  })
  const focus = choice?.pane === 'lines' ? choice.focus : null
  const shown = focus ?? Math.min(...highlighted)
  const shownAt = index.get(shown)
  useEffect(() => {
    if (shownAt !== undefined) virtualizer.scrollToIndex(shownAt, { align: 'auto' })
  }, [virtualizer, shownAt])

  // The keys of the workbench work where the focus is: in the lines, unless somebody has put it elsewhere already.
  useEffect(() => {
    if (document.activeElement === document.body) listRef.current?.focus({ preventScroll: true })
  }, [listRef])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: SCREENFUL, PageUp: -SCREENFUL, End: rows.length, Home: -rows.length }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onChoose(stepChoice(entered(choice, highlighted), 'lines', order, by, event.shiftKey))
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    const line = lineAt(event)
    if (line === null || event.button !== 0) return
    const isChosen = highlighted.has(line) && !event.shiftKey
    pressed.current = mayCarry && (isChosen || isGutter(event)) ? 'holding' : event.pointerType === 'mouse' ? 'choosing' : null
    if (isChosen && pressed.current === 'holding') return
    onChoose(event.shiftKey ? extendToLine(choice, line) : chooseLine(line))
  }
  /** A chosen line that was pressed and not dragged is the choice. */
  function onClick(event: MouseEvent<HTMLDivElement>) {
    const line = pressed.current === 'holding' && !event.shiftKey ? lineAt(event) : null
    pressed.current = null
    if (line !== null) onChoose(chooseLine(line))
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const line = pressed.current === 'choosing' && event.buttons === 1 ? lineAt(event) : null
    if (line !== null && line !== focus) onChoose(extendToLine(choice, line))
  }

  /** A drag that begins on a line that was not chosen goes on choosing. */
  function onDragBegin(event: DragEvent<HTMLDivElement>) {
    if (pressed.current === 'holding') onDragStart(event)
    else event.preventDefault()
  }

  return (
    <div
      ref={listRef}
      role="listbox"
      aria-multiselectable
      aria-label={t('lines')}
      aria-activedescendant={focus === null ? undefined : lineOptionId(focus)}
      tabIndex={0}
      className={styles.pane}
      lang={language}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onClick={onClick}
      onDragStart={onDragBegin}
      onDragEnd={onDragEnd}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row && (
            <div
              key={item.key}
              role="presentation"
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <LineOption
                row={row}
                id={lineOptionId(row.line)}
                tint={tintOf(row, tints)}
                chosen={highlighted.has(row.line)}
                focused={row.line === focus}
                position={item.index + 1}
                count={rows.length}
                draggable={mayCarry}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The arrow keys go on from what is chosen in the other pane. */
function entered(choice: Choice | null, highlighted: ReadonlySet<number>): Choice | null {
  if (choice?.pane !== 'blocks' || highlighted.size === 0) return choice
  return chooseLine(Math.min(...highlighted))
}

/** The DOM id of a line on the screen. */
export function lineOptionId(line: number): string {
  return `line-${line}`
}

function lineAt(event: MouseEvent<HTMLDivElement>): number | null {
  const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
  return option ? Number(option.dataset['line']) : null
}

function isGutter({ target }: MouseEvent<HTMLDivElement>): boolean {
  return target instanceof Element && target.closest('[data-gutter]') !== null
}

function tintOf({ place }: LineRow, tints: Tints): number | null {
  return place && 'article' in place.home ? (tints.get(place.home.article) ?? null) : null
}
