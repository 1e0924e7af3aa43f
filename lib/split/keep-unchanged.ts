import type { Block } from '../article/block'
import { sameBlock } from '../article/same'
import type { AsideBlock, PageArticle, PageState } from './page-state'
import { blocksOf } from './places'

function sameItems<T>(one: readonly T[] | undefined, other: readonly T[]): one is readonly T[] {
  return one?.length === other.length && one.every((item, at) => item === other[at])
}

/**
 * A page as it became, equal in every part, of which what did not change is the same object as before: what is drawn or
 * worked out of it stands. Linear in the page.
 */
export function keepUnchanged(before: PageState, after: PageState): PageState {
  const known = new Map(Array.from(blocksOf(before), ({ block }) => [block.id, block]))
  const articleBefore = new Map(before.articles.map((article) => [article.id, article]))
  const asideBefore = new Map(before.aside.map((one) => [one.block.id, one]))

  function keptBlock(block: Block): Block {
    const was = known.get(block.id)
    return was !== undefined && sameBlock(was, block) ? was : block
  }
  function keptArticle(article: PageArticle): PageArticle {
    const was = articleBefore.get(article.id)
    const blocks = article.blocks.map(keptBlock)
    return was?.continues === article.continues && sameItems(was.blocks, blocks) ? was : { ...article, blocks }
  }
  function keptAside({ block, reason }: AsideBlock): AsideBlock {
    const was = asideBefore.get(block.id)
    const kept = keptBlock(block)
    return was?.block === kept && was.reason === reason ? was : { block: kept, reason }
  }
  const articles = after.articles.map(keptArticle)
  const aside = after.aside.map(keptAside)
  const isSame = before.dump === after.dump && sameItems(before.articles, articles) && sameItems(before.aside, aside)
  return isSame ? before : { dump: after.dump, articles, aside }
}
