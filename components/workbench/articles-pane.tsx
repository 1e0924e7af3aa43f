'use client'

import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Elsewhere } from '@/lib/server/pages/queries'
import type { PageState } from '@/lib/split/page-state'
import { ArticleView, blockOptionId } from './article-view'
import styles from './articles-pane.module.css'
import { BlockOption } from './block-option'
import { isComposing } from './chord'
import { type Choice, chooseBlock, extendToBlock, type PaneOrder, stepChoice } from './choice'
import { partsBeside } from './other-parts'
import type { Tints } from './tints'

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
  readonly paneRef: RefObject<HTMLDivElement | null>
}

/** The page's articles as they will read, and behind them what is set aside. */
export function ArticlesPane({ page, order, choice, chosen, tints, elsewhere, language, onChoose, paneRef }: ArticlesPaneProps) {
  const t = useTranslations('workbench')
  const focus = choice?.pane === 'blocks' ? choice.focus : null
  const shown = focus ?? [...chosen][0] ?? null
  const tabStop = homeOf(page, shown) ?? page.articles[0]?.id ?? 'aside'

  useEffect(() => {
    if (shown === null) return
    document.getElementById(blockOptionId(shown))?.scrollIntoView({ block: 'nearest' })
  }, [shown])
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
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block]')?.dataset['block'] : undefined
    if (block !== undefined) onChoose(event.shiftKey ? extendToBlock(choice, block) : chooseBlock(block))
  }
  function chosenIn(blocks: readonly { readonly id: string }[]): string {
    return blocks.filter(({ id }) => chosen.has(id)).map(({ id }) => id).join(' ')
  }

  return (
    <div ref={paneRef} className={styles.pane} lang={language} onKeyDown={onKeyDown} onClick={onClick} role="group" aria-label={t('articles')}>
      {page.articles.length === 0 && <p className={styles.empty}>{t('no-articles')}</p>}
      {page.articles.map((article, index) => (
        <ArticleView
          key={article.id}
          article={article}
          number={index + 1}
          tint={tints.get(article.id) ?? 0}
          {...partsBeside(article, elsewhere)}
          chosen={chosenIn(article.blocks)}
          focused={article.blocks.some(({ id }) => id === focus) ? focus : null}
          tabStop={tabStop === article.id}
        />
      ))}
      {page.aside.length > 0 && (
        <section className={styles.asides} aria-label={t('aside-title')}>
          <h2 className={styles.asideTitle}>{t('aside-title')}</h2>
          <div role="listbox" aria-multiselectable aria-label={t('aside-title')} tabIndex={tabStop === 'aside' ? 0 : -1}
            aria-activedescendant={focus === null ? undefined : blockOptionId(focus)} className={styles.blocks}>
            {page.aside.map(({ block, reason }) => (
              <BlockOption key={block.id} id={blockOptionId(block.id)} block={block} chosen={chosen.has(block.id)}
                focused={block.id === focus} reason={t(`reasons.${reason}`)} />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

/** The article that holds a block; `aside` where it is set aside. */
function homeOf({ articles, aside }: PageState, block: string | null): string | null {
  if (aside.some((one) => one.block.id === block)) return 'aside'
  return articles.find(({ blocks }) => blocks.some(({ id }) => id === block))?.id ?? null
}
