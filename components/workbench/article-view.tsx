'use client'

import { Pencil } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import type { Block } from '@/lib/article/block'
import { contentOf } from '@/lib/article/content'
import type { OtherArticle } from '@/lib/server/pages/queries'
import type { PageArticle } from '@/lib/split/page-state'
import styles from './articles-pane.module.css'
import { BlockOption } from './block-option'
import { BlockStretch } from './block-stretch'
import { DropMark } from './carry/drop-mark'
import { stretchesOf } from './stretches'

interface ArticleViewProps {
  readonly article: PageArticle
  readonly number: number
  readonly tint: number
  /** Its parts on other pages, between which it is printed. */
  readonly before: OtherArticle | null
  readonly after: OtherArticle | null
  /** Ids of what is chosen here, joined, so that articles without any are not drawn again. */
  readonly chosen: string
  readonly focused: string | null
  readonly tabStop: boolean
  /** The block behind which something would be put down, `''` for the beginning; null where it would go elsewhere. */
  readonly drop: string | null
  /** Whether it is carried itself. */
  readonly carried: boolean
  /** Whether it can be dragged, and what is chosen of it. */
  readonly draggable: boolean
}

/** An article as it will read, each block a thing to choose. */
export const ArticleView = memo(function ArticleView(props: ArticleViewProps) {
  const { article, number, tint, before, after, chosen, focused, tabStop, drop, carried, draggable } = props
  const t = useTranslations('workbench')
  const headline = nameOf(article.blocks) ?? t('untitled')
  const ids = new Set(chosen.split(' '))
  const stretches = stretchesOf(article.blocks.length, article.blocks.flatMap(({ id }, at) =>
    (ids.has(id) || id === drop || (drop === '' && at === 0) ? [at] : [])))

  function option(block: Block, index: number) {
    return (
      <BlockOption
        key={block.id}
        id={blockOptionId(block.id)}
        block={block}
        chosen={ids.has(block.id)}
        focused={block.id === focused}
        position={stretches.length === 1 ? undefined : index + 1}
        count={stretches.length === 1 ? undefined : article.blocks.length}
        drop={block.id === drop ? 'bottom' : drop === '' && index === 0 ? 'top' : null}
        draggable={draggable}
      />
    )
  }
  return (
    <section className={classes(styles.article, carried && styles.carried)} data-tint={tint} aria-label={t('article-named', { number, headline })}>
      <header className={styles.bar} data-bar={article.id} draggable={draggable} title={draggable ? t('carry.bar-title') : undefined}>
        <span className={styles.number}>{number}</span>
        {/* One stop of Tab for each article would put a long page between the two panes; E edits from everywhere. */}
        <Link className={styles.edit} href={`/desk/articles/${article.id}`} tabIndex={tabStop ? undefined : -1}
          draggable={false} aria-label={t('edit-article', { number })}>
          <Pencil aria-hidden />
        </Link>
      </header>
      <div className={styles.content}>
        {before && <OtherPart part={before} way="before" />}
        <div
          role="listbox"
          aria-multiselectable
          aria-label={t('article-number', { number })}
          aria-activedescendant={focused === null ? undefined : blockOptionId(focused)}
          tabIndex={tabStop ? 0 : -1}
          data-article={article.id}
          className={styles.blocks}
        >
          {article.blocks.length === 0 && drop !== null && <DropMark edge="top" />}
          {stretches.length === 1 ? article.blocks.map(option) : stretches.map(({ from, to, needed }) => (
            <BlockStretch key={from} count={to - from} needed={needed}>
              {() => article.blocks.slice(from, to).map((block, at) => option(block, from + at))}
            </BlockStretch>
          ))}
        </div>
        {after && <OtherPart part={after} way="after" />}
      </div>
    </section>
  )
})

/** Where the article is printed before or after this part of it, with the way there. */
function OtherPart({ part: { page, headline }, way }: { readonly part: OtherArticle; readonly way: 'before' | 'after' }) {
  const t = useTranslations('workbench')
  return (
    <p className={styles.part}>
      <Link href={`/desk/pages/${page.id}`}>{t(`parts.${way}`, { page: page.number, headline: headline || t('untitled') })}</Link>
    </p>
  )
}

/** What an article is called: its headline, else what is left of it; null where there is nothing. */
function nameOf(blocks: readonly Block[]): string | null {
  const { headline, damaged } = contentOf(blocks)
  return headline ?? damaged
}

/** The DOM id of a block on the screen. */
export function blockOptionId(block: string): string {
  return `block-${block}`
}
