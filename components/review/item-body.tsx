'use client'

import { useTranslations } from 'use-intl'
import type { Block } from '@/lib/article/block'
import { withTexts } from '@/lib/review/items/passage-items'
import { proposalOf } from '@/lib/review/decisions'
import type { Decision, OrderChanged, PassageChanged, ReviewItem } from '@/lib/review/review'
import { ComparedText, PlainBlocks } from './compared-text'
import styles from './review.module.css'

/** What an item is about: texts against each other, blocks, or two orders. */
export function ItemBody({ item, decision, language }: {
  readonly item: ReviewItem
  readonly decision: Decision | undefined
  readonly language: string
}) {
  switch (item.kind) {
    case 'passage': return <PassageBody item={item} decision={decision} language={language} />
    case 'article-added': return <Blocks blocks={item.theirs} language={language} />
    case 'article-gone': return <Blocks blocks={item.ours} language={language} />
    case 'role': return <Blocks blocks={[item.block]} language={language} />
    case 'blocks-order':
    case 'articles-order': return <Orders item={item} language={language} />
    default: return <Blocks blocks={item.blocks} language={language} />
  }
}

/** A long article shows by its beginning and its end which one it is; all of it is there to unfold. */
const SHOWN_BLOCKS = 3

function Blocks({ blocks, language }: { readonly blocks: readonly Block[]; readonly language: string }) {
  const first = blocks.slice(0, SHOWN_BLOCKS)
  const rest = blocks.slice(SHOWN_BLOCKS)
  return (
    <>
      <PlainBlocks blocks={first} language={language} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>+ {rest.length}</summary>
          <PlainBlocks blocks={rest} language={language} />
        </details>
      )}
    </>
  )
}

function PassageBody({ item, decision, language }: {
  readonly item: PassageChanged
  readonly decision: Decision | undefined
  readonly language: string
}) {
  const t = useTranslations('review.text')
  const { base, ours, theirs, merged, need } = item
  const choice = decision?.choice
  const edited = choice?.take === 'edited' ? withTexts(proposalOf(item), choice.texts) : null
  if (need === 'noise') return <ComparedText was={ours} is={theirs} language={language} spaces />
  if (need !== 'conflict') {
    return edited
      ? <ComparedText label={t('proposal')} was={ours} is={edited} language={language} />
      : <ComparedText was={ours} is={merged ?? theirs} language={language} />
  }
  return (
    <>
      <div className={styles.three}>
        <ComparedText label={t('base')} was={base} is={base} language={language} />
        <ComparedText label={t('ours')} was={base} is={ours} language={language} />
        <ComparedText label={t('theirs')} was={base} is={theirs} language={language} />
      </div>
      {merged && <ComparedText label={t('merged')} was={ours} is={merged} language={language} />}
      {edited && <ComparedText label={t('proposal')} was={ours} is={edited} language={language} />}
    </>
  )
}

function Orders({ item: { ours, theirs }, language }: { readonly item: OrderChanged; readonly language: string }) {
  const t = useTranslations('review.text')
  const sides = [['order-ours', ours], ['order-theirs', theirs]] as const
  return (
    <div className={styles.orders}>
      {sides.map(([side, names]) => (
        <div key={side}>
          <span className={styles.label}>{t(side)}</span>
          <ol lang={language}>
            {names.map((name, at) => <li key={at} data-moved={names[at] !== (side === 'order-ours' ? theirs : ours)[at] || undefined}>{name}</li>)}
          </ol>
        </div>
      ))}
    </div>
  )
}
