import { plainText } from '../../article/block'
import type { Held } from '../hold/held'
import { type Home, type Homes, isArticle } from '../hold/homes'
import type { Labels } from '../hold/labels'
import type { Passage } from '../hold/passages'
import { mainBase } from '../hold/settled-passage'
import type { Need, OrderChanged } from '../review'
import { printOf } from './print'

/** Something that stands in an order on each side; `base` is null where the old reading does not have it. */
interface Ranked {
  readonly ours: number
  readonly theirs: number
  readonly base: number | null
  readonly name: string
}

/** Whose order holds where nobody decides, and what is asked about it. */
export interface OrderVerdict {
  readonly quiet: 'ours' | 'theirs'
  readonly need: Need | null
  /** Whether editors ordered it. */
  readonly decided: boolean
}

/** The order of an article's blocks, by its label, or of the page's articles. */
export interface Order extends OrderVerdict {
  readonly item: OrderChanged | null
}

export interface Orders {
  readonly ofBlocks: ReadonlyMap<Home, Order>
  readonly ofArticles: Order
}

/** As many characters of a block tell which one is meant. */
const BEGINNING = 40

function rises(ranks: readonly (number | null)[]): boolean {
  let before = -1
  return ranks.every((rank) => {
    if (rank === null) return true
    const isBehind = rank >= before
    before = rank
    return isBehind
  })
}

function verdictOf(ranked: readonly Ranked[]): OrderVerdict {
  const byOurs = ranked.toSorted((one, other) => one.ours - other.ours)
  const byTheirs = ranked.toSorted((one, other) => one.theirs - other.theirs)
  const decided = !rises(byOurs.map(({ base }) => base))
  if (rises(byOurs.map(({ theirs }) => theirs))) return { quiet: decided ? 'ours' : 'theirs', need: null, decided }
  if (!decided) return { quiet: 'ours', need: 'clean', decided }
  return { quiet: 'ours', need: rises(byTheirs.map(({ base }) => base)) ? null : 'conflict', decided }
}

function orderOf(kind: OrderChanged['kind'], article: string | null, ranked: readonly Ranked[]): Order {
  const verdict = verdictOf(ranked)
  if (verdict.need === null) return { ...verdict, item: null }
  const names = (side: 'ours' | 'theirs') => ranked.toSorted((one, other) => one[side] - other[side]).map(({ name }) => name)
  const [ours, theirs] = [names('ours'), names('theirs')]
  const item = { kind, key: `${kind} ${article ?? ''}`, article, need: verdict.need, ours, theirs, print: printOf([ours, theirs]) }
  return { ...verdict, item }
}

/** Whose order of blocks and articles holds, of all that both sides have in the same place. */
export function ordersOf(held: Held, homes: Homes, labels: Labels, passages: readonly Passage[]): Orders {
  const blocks = new Map<Home, Ranked[]>()
  for (const { oursOf } of passages) {
    for (const [theirs, ours] of oursOf ?? []) {
      const home = homes.ours[ours] ?? 0
      if (!isArticle(home) || home !== homes.theirs[theirs]) continue
      const block = held.ours.blocks[ours]?.block
      const ranked = { ours, theirs, base: mainBase(held, ours) ?? null, name: block ? plainText(block).slice(0, BEGINNING) : '' }
      const own = blocks.get(home)
      if (own === undefined) blocks.set(home, [ranked])
      else own.push(ranked)
    }
  }
  const nameOf = (home: Home) => {
    const place = homes.placeOf(home)
    return 'article' in place ? place.article : null
  }
  const ofBlocks = new Map([...blocks].map(([home, ranked]) => [home, orderOf('blocks-order', nameOf(home), ranked)]))
  return { ofBlocks, ofArticles: orderOf('articles-order', null, articlesOf(held, labels)) }
}

function articlesOf({ ours, base }: Held, labels: Labels): Ranked[] {
  const rank = new Map(labels.base.map((label, article) => [label, article]))
  return labels.theirs.flatMap((label, theirs): Ranked[] => {
    const article = ours.page.articles[label]
    if (article === undefined) return []
    const headline = article.blocks.find(({ role }) => role === 'headline') ?? article.blocks[0]
    const first = rank.get(label)
    return [{
      ours: label, theirs, base: first !== undefined && first < base.page.articles.length ? first : null,
      name: headline ? plainText(headline).slice(0, BEGINNING) : '',
    }]
  })
}
