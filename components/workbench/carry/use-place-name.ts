'use client'

import { useTranslations } from 'use-intl'
import { plainText } from '@/lib/article/block'
import { isBarePicture } from '@/lib/article/figure-picture'
import { carriedBlocks, dropKey, type DropPlace, type Load, startPlace, wholeArticleOf } from '@/lib/split/drop-places'
import type { PageState } from '@/lib/split/page-state'

/** So much of a block is said: enough to know it by, short enough to hear before the next key. */
const LONGEST_NAME = 12

/** Says where a load would go: 第 3 篇，在“…”之前. */
export function usePlaceName(): (page: PageState, load: Load, place: DropPlace) => string {
  const t = useTranslations('workbench.carry')
  const picture = useTranslations('workbench')('picture')

  function inside(page: PageState, load: Load, { article, after }: Extract<DropPlace, { kind: 'inside' }>): string {
    const number = page.articles.findIndex(({ id }) => id === article) + 1
    const carried = new Set(carriedBlocks(page, load))
    const blocks = page.articles[number - 1]?.blocks ?? []
    const next = blocks.slice(blocks.findIndex(({ id }) => id === after) + 1).find(({ id }) => !carried.has(id))
    if (next === undefined) return t('inside-end', { number })
    const text = plainText(next)
    const begun = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text
    return t('inside-before', { number, words: isBarePicture(next) ? picture : begun })
  }
  function between(page: PageState, load: Load, after: string | null): string {
    const moves = wholeArticleOf(page, load) !== null
    const number = page.articles.findIndex(({ id }) => id === after) + 1
    if (number === 0) return t(moves ? 'gap-first' : 'gap-new-first')
    return t(moves ? 'gap' : 'gap-new', { number })
  }
  return (page, load, place) => {
    const name = place.kind === 'aside' ? t('aside') : place.kind === 'gap' ? between(page, load, place.after) : inside(page, load, place)
    return dropKey(place) === dropKey(startPlace(page, load)) ? t('here', { place: name }) : name
  }
}
