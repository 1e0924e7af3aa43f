import type { BlocksMoved, Need } from '../review'
import type { Held } from '../hold/held'
import { type Home, type Homes, isArticle } from '../hold/homes'
import { mostShared } from '../hold/overlap'
import { type Passage } from '../hold/passages'
import { mainBase, mainOurs, mainTheirs, type SettledPassage } from '../hold/settled-passage'
import { standsStill } from '../hold/standing-words'
import { threeWay } from '../hold/three-way'
import { printOf } from './print'

/** A block of the new dump that is somewhere else than what the editors have of it. */
export interface Move {
  /** The editors' blocks that go along, by their numbers, and the block of the new dump. */
  readonly ours: readonly number[]
  readonly theirs: number
  readonly from: Home
  readonly to: Home
  readonly need: Need
}

/** The places between which editors drew a border, as `from to`, both ways. */
export type Borders = ReadonlySet<string>

/** Finds the borders that editors drew: text of one article, or set aside, that they put into another. */
export function bordersOf(held: Held, homes: Homes): Borders {
  const borders = new Set<string>()
  for (const { at } of held.ours.blocks) {
    const base = mainBase(held, at)
    const [was, is] = [base === undefined ? undefined : homes.base[base], homes.ours[at] ?? 0]
    if (was === undefined || was === is) continue
    borders.add(`${was} ${is}`).add(`${is} ${was}`)
  }
  return borders
}

/**
 * What the new dump moves. Where editors drew a border between the two places, what the machine puts across it now is
 * in conflict, although nobody moved that very block: they said where the one ends and the other begins. Of words that
 * stand where they stood, nothing is asked again.
 */
export function movesOf(held: Held, homes: Homes, settled: readonly SettledPassage[]): readonly Move[] {
  const borders = bordersOf(held, homes)
  return settled.flatMap(({ passage, edited }) => passage.theirs.flatMap((theirs): Move[] => {
    const ours = mainOurs(held, passage, theirs)
    if (ours === undefined) return []
    const base = mostShared(held.baseTheirs.back[theirs], new Set(passage.base)) ?? mainBase(held, ours)
    const [from, to] = [homes.ours[ours] ?? 0, homes.theirs[theirs] ?? 0]
    const verdict = threeWay(base === undefined ? undefined : homes.base[base], from, to)
    if (verdict === 'same' || verdict === 'ours' || (!isArticle(from) && !isArticle(to))) return []
    const isDecided = verdict === 'conflict' || borders.has(`${from} ${to}`)
    if (isDecided && standsStill(held, theirs)) return []
    // What somebody wrote leaves its article only when somebody says so.
    const isWritten = edited && !isArticle(to)
    const along = passage.ours.filter((at) => homes.ours[at] === from && mainTheirs(held, passage, at) === theirs)
    return [{ ours: along.length > 0 ? along : [ours], theirs, from, to, need: isDecided || isWritten ? 'conflict' : 'clean' }]
  }))
}

/** The moves that one item asks about: those between two places that ask for as much. */
export interface MoveGroup {
  readonly item: BlocksMoved
  readonly moves: readonly Move[]
}

/** Puts moves between the same places together, each group as the item that asks about it. */
export function groupMoves(held: Held, homes: Homes, passages: readonly Passage[], moves: readonly Move[]): readonly MoveGroup[] {
  const groups = new Map<string, Move[]>()
  for (const move of moves) {
    const key = `move ${nameOf(homes, move.from)} > ${nameOf(homes, move.to)} ${move.need}`
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  const emptied = emptiedBy(homes, passages, moves)
  const opener = openers(held, homes, [...groups.values()])
  return [...groups].flatMap(([key, own]): MoveGroup[] => {
    const [first] = own
    if (first === undefined) return []
    const blocks = [...new Set(own.flatMap(({ ours }) => ours))].flatMap((at) => held.ours.blocks[at]?.block ?? [])
    const kind = opener.get(first.to) === own
      ? 'article-split' as const
      : homes.isOurs(first.to) && emptied.get(first.from) === first.to ? 'articles-joined' as const : 'blocks-moved' as const
    const [from, to] = [homes.placeOf(first.from), homes.placeOf(first.to)]
    return [{
      moves: own,
      item: {
        kind, key, from, to, blocks, need: first.need,
        article: 'article' in from ? from.article : 'article' in to ? to.article : null,
        print: printOf([kind, key, blocks.map(({ id, role, text }) => [id, role, text])]),
      },
    }]
  })
}

function nameOf(homes: Homes, home: Home): string {
  const place = homes.placeOf(home)
  return 'article' in place ? place.article : place.aside
}

/** The articles all of whose text goes to one other article. */
function emptiedBy(homes: Homes, passages: readonly Passage[], moves: readonly Move[]): ReadonlyMap<Home, Home> {
  const byOurs = new Map<number, Set<Home>>()
  for (const { ours, to } of moves) for (const at of ours) byOurs.set(at, (byOurs.get(at) ?? new Set()).add(to))
  const left = new Map<Home, Set<Home>>()
  for (const { ours, theirs } of passages) {
    if (theirs.length === 0) continue
    for (const at of ours) {
      const home = homes.ours[at] ?? 0
      const to = byOurs.get(at) ?? new Set([home])
      left.set(home, new Set([...(left.get(home) ?? []), ...to]))
    }
  }
  return new Map([...left].flatMap(([home, to]) => {
    const [only] = to
    return to.size === 1 && only !== undefined && only !== home && isArticle(only) ? [[home, only] as const] : []
  }))
}

/** The largest group that goes from an article to each article that the page does not have. */
function openers(held: Held, homes: Homes, groups: readonly (readonly Move[])[]): ReadonlyMap<Home, readonly Move[]> {
  const openers = new Map<Home, readonly Move[]>()
  const size = (moves: readonly Move[] | undefined) => (moves ?? []).reduce((sum, { theirs }) => sum + (held.theirs.sizes[theirs] ?? 0), 0)
  for (const group of groups) {
    const [first] = group
    if (first === undefined || !isArticle(first.from) || !isArticle(first.to) || homes.isOurs(first.to)) continue
    if (size(group) > size(openers.get(first.to))) openers.set(first.to, group)
  }
  return openers
}
