'use client'

import { type DragEvent, Fragment, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Elsewhere } from '@/lib/server/pages/queries'
import type { DropPlace, Load } from '@/lib/split/drop-places'
import type { PageState } from '@/lib/split/page-state'
import { ArticleView, blockOptionId } from './article-view'
import styles from './articles-pane.module.css'
import { BlockOption } from './block-option'
import { DropMark } from './carry/drop-mark'
import { dropTarget } from './carry/drop-target'
import type { Carry } from './carry/use-carrying'
import { isComposing } from '@/components/keyboard/chord'
import { type Choice, chooseBlock, extendToBlock, type PaneOrder, stepChoice } from './choice'
import { partsBeside } from './other-parts'
import type { Tints } from './tints'
import { useKeepInView } from './use-keep-in-view'

interface ArticlesPaneProps {
  readonly page: PageState
  readonly order: PaneOrder
  readonly choice: Choice | null
  /** The blocks of which something is chosen, in whichever pane. */
  readonly chosen: ReadonlySet<string>
  readonly tints: Tints
  readonly elsewhere: Elsewhere
  /** The language in which the paper is printed. */
  readonly language: string
  readonly onChoose: (choice: Choice | null) => void
  readonly carry: Carry
  /** Whether the person may carry anything about. */
  readonly mayCarry: boolean
  readonly onDragStart: (load: Load, event: DragEvent<HTMLDivElement>) => void
  readonly paneRef: RefObject<HTMLDivElement | null>
}

/** The page's articles as they will read, and behind them what is set aside. */
export function ArticlesPane(props: ArticlesPaneProps) {
  const { page, order, choice, chosen, tints, elsewhere, language, onChoose, carry, mayCarry, onDragStart, paneRef } = props
  const t = useTranslations('workbench')
  const focus = choice?.pane === 'blocks' ? choice.focus : null
  const shown = focus ?? [...chosen][0] ?? null
  const tabStop = homeOf(page, shown) ?? page.articles[0]?.id ?? 'aside'
  const { carrying } = carry
  const place = carrying?.place ?? null
  // While something is carried, the place where it would go is what is looked at.
  useKeepInView(paneRef, shown === null || carrying ? null : blockOptionId(shown))

  useEffect(() => {
    const pane = paneRef.current
    if (focus === null || !pane?.contains(document.activeElement)) return
    document.getElementById(blockOptionId(focus))?.closest<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true })
  }, [focus, paneRef])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowUp: -1, End: order.blocks.length, Home: -order.blocks.length }[event.key]
    if (by === undefined || !(event.target instanceof Element && event.target.closest('[role=listbox]'))) return
    event.preventDefault()
    onChoose(stepChoice(choice?.pane === 'lines' && shown !== null ? chooseBlock(shown) : choice, 'blocks', order, by, event.shiftKey))
  }
  function onClick(event: MouseEvent<HTMLDivElement>) {
    if (carrying) return onTap(event)
    const block = blockAt(event)
    if (block !== undefined) onChoose(event.shiftKey ? extendToBlock(choice, block) : chooseBlock(block))
  }
  /** A tap on a place puts down there what is carried. */
  function onTap(event: MouseEvent<HTMLDivElement>) {
    const there = carrying && dropTarget(page, carrying.load, event)
    if (there) carry.putDown(there)
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    // A page that scrolls under a resting mouse tells of a move, too, but of one that goes nowhere.
    const isMoved = event.pointerType === 'mouse' && event.buttons === 0 && (event.movementX !== 0 || event.movementY !== 0)
    if (isMoved) aimAt(event)
  }
  function aimAt(event: MouseEvent<HTMLDivElement>, load: Load | undefined = carrying?.load) {
    const there = load && dropTarget(page, load, event)
    if (there) carry.aim(there)
  }
  function onDragOver(event: DragEvent<HTMLDivElement>) {
    const load = carry.dragged()
    if (load === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    aimAt(event, load)
  }
  function onDrop(event: DragEvent<HTMLDivElement>) {
    const load = carry.dragged()
    if (load === null) return
    event.preventDefault()
    carry.putDown(dropTarget(page, load, event) ?? undefined)
  }
  function onDragBegin(event: DragEvent<HTMLDivElement>) {
    const bar = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]')?.dataset['bar'] : undefined
    const block = blockAt(event)
    if (bar !== undefined) return onDragStart({ article: bar }, event)
    if (block === undefined) return
    // Where lines are chosen their blocks look so, too; it is the block that somebody takes hold of here.
    if (choice?.pane !== 'blocks') onChoose(chooseBlock(block))
    onDragStart({ blocks: choice?.pane === 'blocks' ? [...chosen] : [block] }, event)
  }
  function chosenIn(blocks: readonly { readonly id: string }[]): string {
    return blocks.filter(({ id }) => chosen.has(id)).map(({ id }) => id).join(' ')
  }

  return (
    <div ref={paneRef} className={styles.pane} lang={language} onKeyDown={onKeyDown} onClick={onClick} onPointerMove={onPointerMove}
      onDragStart={onDragBegin} onDragOver={onDragOver} onDrop={onDrop} onDragEnd={carry.leave} role="group" aria-label={t('articles')}>
      {page.articles.length === 0 && <p className={styles.empty}>{t('no-articles')}</p>}
      <Gap after={null} place={place} />
      {page.articles.map((article, index) => (
        <Fragment key={article.id}>
          <ArticleView
            article={article}
            number={index + 1}
            tint={tints.get(article.id) ?? 0}
            {...partsBeside(article, elsewhere)}
            chosen={chosenIn(article.blocks)}
            focused={article.blocks.some(({ id }) => id === focus) ? focus : null}
            tabStop={tabStop === article.id}
            drop={place?.kind === 'inside' && place.article === article.id ? (place.after ?? '') : null}
            carried={carrying !== null && 'article' in carrying.load && carrying.load.article === article.id}
            draggable={mayCarry}
          />
          <Gap after={article.id} place={place} />
        </Fragment>
      ))}
      {(page.aside.length > 0 || carrying) && (
        <section className={styles.asides} aria-label={t('aside-title')} data-asides>
          {place?.kind === 'aside' && <DropMark edge="top" />}
          <h2 className={styles.asideTitle}>{t('aside-title')}</h2>
          <div role="listbox" aria-multiselectable aria-label={t('aside-title')} tabIndex={tabStop === 'aside' ? 0 : -1}
            aria-activedescendant={focus === null ? undefined : blockOptionId(focus)} className={styles.blocks}>
            {page.aside.map(({ block, reason }) => (
              <BlockOption key={block.id} id={blockOptionId(block.id)} block={block} chosen={chosen.has(block.id)}
                focused={block.id === focus} draggable={mayCarry} reason={t(`reasons.${reason}`)} />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

/** The space between two articles, in which a new one can be opened and another one put. */
function Gap({ after, place }: { readonly after: string | null; readonly place: DropPlace | null }) {
  return (
    <div className={styles.gap} data-gap={after ?? ''}>
      {place?.kind === 'gap' && place.after === after && <DropMark edge="middle" />}
    </div>
  )
}

function blockAt({ target }: MouseEvent): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-block]')?.dataset['block'] : undefined
}

/** The article that holds a block; `aside` where it is set aside. */
function homeOf({ articles, aside }: PageState, block: string | null): string | null {
  if (aside.some((one) => one.block.id === block)) return 'aside'
  return articles.find(({ blocks }) => blocks.some(({ id }) => id === block))?.id ?? null
}
