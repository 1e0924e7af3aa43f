import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SplitArticle } from '@/lib/reading/split-json'
import type { LabelledPage, TruthArticle } from '../labelled-page'
import type { PageSources } from '../page-sources'
import { sourceArticles, type SourceArticle } from './source-article'
import { varyPage } from './vary-page'

const FIXTURES = join(import.meta.dirname, '../../../lib/reading/fixtures')

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

/** What the reader is expected to make of an invented fixture; doubts are told as `line kind`. */
interface Fixture {
  readonly articles: readonly SplitArticle[]
  readonly doubts: readonly string[]
}

/** The articles of the reader's invented fixtures. One that can only be doubted, its columns woven, has no clean text. */
function fixtureArticles(): TruthArticle[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Fixture)
    .filter(({ doubts }) => !doubts.some((doubt) => doubt.endsWith(' columns')))
    .flatMap(({ articles }) => articles.map((article) => ({ ...article, bylineAuthors: article.authors })))
}
