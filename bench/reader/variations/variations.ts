import { fixturePages } from '../fixture-pages'
import type { LabelledPage, TruthArticle } from '../labelled-page'
import type { PageSources } from '../page-sources'
import { sourceArticles, type SourceArticle } from './source-article'
import { varyPage } from './vary-page'

/** The pools of articles that a page can be made of. Pools share no article, so that one can check what another tuned. */
export const POOLS = ['a', 'b', 'hunan', 'sample', 'fixtures'] as const
export type Pool = (typeof POOLS)[number]

/** The articles of each pool that is there. */
export function poolsOf({ sample, hunan, rmrb }: PageSources): Map<Pool, SourceArticle[]> {
  const half = (letter: 'a' | 'b') => rmrb.filter(({ name }) => name.startsWith(`rmrb/${letter}-`))
  const labelled: readonly (readonly [Pool, readonly LabelledPage[]])[] = [
    ['a', half('a')], ['b', half('b')], ['hunan', hunan === null ? [] : [hunan]], ['sample', sample],
  ]
  const pools = labelled.map(([pool, pages]) => [pool, sourceArticles(pages.flatMap(({ truth }) => truth.articles))] as const)
  return new Map([...pools, ['fixtures', sourceArticles(fixtureArticles())] as const].filter(([, articles]) => articles.length > 0))
}

/**
 * Labelled pages made by program, one pool after the other.
 *
 * @param seed another seed gives other pages; the same seed the same ones
 */
export function variations(pools: ReadonlyMap<Pool, readonly SourceArticle[]>, seed: number, count: number): LabelledPage[] {
  const named = [...pools]
  return Array.from({ length: count }, (_, at) => {
    const [pool, articles] = named[at % named.length] ?? ['sample' as const, []]
    return varyPage(`${pool}-${seed}-${String(at).padStart(3, '0')}`, articles, seed * 100_003 + at)
  })
}

/** The articles of the reader's invented fixtures. */
function fixtureArticles(): TruthArticle[] {
  return fixturePages().flatMap(({ truth }) => truth.articles)
}
