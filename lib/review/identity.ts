import type { Block } from '../article/block'
import type { PageArticle, PageState } from '../split/page-state'
import type { LooseText } from './loose-blocks'
import { type Divide, divider, type OwnedTargets } from './targets'

/** In which article each read article goes on, by its number; those that are not in it open new ones. */
export type Heirs = ReadonlyMap<number, string>

function isHeadline({ role }: Pick<Block, 'role'>): boolean {
  return role === 'headline' || role === 'damaged'
}

/** How many characters of each read article each article of the page holds now, the most first. */
function holdings(page: PageState, machines: ReadonlySet<string>, divide: Divide) {
  const held = new Map<string, { read: number; article: PageArticle; characters: number }>()
  for (const article of page.articles) {
    for (const { target: { home }, span } of article.blocks.filter(({ id }) => machines.has(id)).flatMap(divide)) {
      if (!('article' in home)) continue
      const key = `${home.article} ${article.id}`
      const characters = (held.get(key)?.characters ?? 0) + span.to - span.from
      held.set(key, { read: home.article, article, characters })
    }
  }
  return [...held.values()].sort((one, other) => other.characters - one.characters)
}

/**
 * Finds out in which article each read article goes on: under a headline that people decided, in its article; otherwise
 * in the one that holds most of its characters and is not taken yet. A headline that was read cannot go on in an article
 * that keeps another one of the machine's, which is out of reach.
 */
export function heirsOf(page: PageState, { blocks, machines }: LooseText, { targets, owners }: OwnedTargets): Heirs {
  const heirs = new Map(owners)
  const taken = new Set(owners.values())
  const loose = new Set(blocks.map(({ id }) => id))
  const looseLines = new Set(blocks.flatMap(({ sources }) => sources.map(({ line }) => line)))
  const headed = new Set(targets.flatMap((target) =>
    isHeadline(target) && 'article' in target.home && target.spans.some(({ line }) => looseLines.has(line)) ? [target.home.article] : []))
  const own = new Set(machines.map(({ id }) => id))
  const divide = divider(targets)
  const goesTo = (block: Block, read: number) => divide(block).some(({ target: { home } }) => 'article' in home && home.article === read)
  const keepsAnother = (article: PageArticle, read: number) =>
    article.blocks.some((block) => isHeadline(block) && own.has(block.id) && !loose.has(block.id) && !goesTo(block, read))
  for (const { read, article } of holdings(page, own, divide)) {
    if (heirs.has(read) || taken.has(article.id) || (headed.has(read) && keepsAnother(article, read))) continue
    heirs.set(read, article.id)
    taken.add(article.id)
  }
  return heirs
}
