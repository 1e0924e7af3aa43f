import type { Block } from '../article/block'
import type { Doubt } from '../reading/reading'
import type { PageArticle, PageState } from './page-state'
import { blocksOf, mainPlace, type Places } from './places'

/** Whether people have answered a doubt: about the block on its line, or the headline of its article. */
function isAnswered(doubt: Doubt, block: Block, article: PageArticle | undefined): boolean {
  if (doubt.kind === 'damaged') return block.role !== 'damaged'
  if (doubt.kind === 'headline') return article !== undefined && (article.continues !== null || article.blocks.some(({ role }) => role === 'headline'))
  return block.madeBy === 'person'
}

/**
 * The doubts of the reading that still stand, in its order. A person who decided the place or role of a block has
 * answered the doubt on its line; a missing headline is answered by one, or by the part of another page from which the article
 * goes on, a damaged one by its repair.
 */
export function openDoubts(doubts: readonly Doubt[], page: PageState, places: Places): readonly Doubt[] {
  const blocks = new Map(Array.from(blocksOf(page), ({ block }) => [block.id, block]))
  const articles = new Map(page.articles.map((article) => [article.id, article]))
  return doubts.filter((doubt) => {
    const place = mainPlace(places.get(doubt.line) ?? [])
    const block = place && blocks.get(place.block)
    if (!place || !block) return false
    return !isAnswered(doubt, block, 'article' in place.home ? articles.get(place.home.article) : undefined)
  })
}
