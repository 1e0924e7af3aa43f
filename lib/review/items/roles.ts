import type { Held } from '../hold/held'
import { type Homes, isArticle } from '../hold/homes'
import type { Passage } from '../hold/passages'
import { mainBase } from '../hold/settled-passage'
import { standsStill } from '../hold/standing-words'
import { threeWay } from '../hold/three-way'
import type { RoleChanged } from '../review'
import { printOf } from './print'

/** A block of the editors that the new dump has as something else, by its number, with the item that asks about it. */
export interface RoleChange {
  readonly ours: number
  readonly item: RoleChanged
}

/** The roles that the new dump changes, of blocks that go one to one and stand in articles on both sides. */
export function rolesOf(held: Held, homes: Homes, passages: readonly Passage[]): readonly RoleChange[] {
  return passages.flatMap(({ oursOf }) => [...(oursOf ?? [])].flatMap(([theirs, ours]): RoleChange[] => {
    const base = held.base.blocks[mainBase(held, ours) ?? -1]?.block.role
    const [mine, came] = [held.ours.blocks[ours]?.block, held.theirs.blocks[theirs]?.block]
    const home = homes.ours[ours] ?? 0
    if (mine === undefined || came === undefined || !isArticle(home) || !isArticle(homes.theirs[theirs] ?? 0)) return []
    const verdict = threeWay(base, mine.role, came.role)
    if (verdict === 'same' || verdict === 'ours' || (verdict === 'conflict' && standsStill(held, theirs))) return []
    const place = homes.placeOf(home)
    return [{
      ours,
      item: {
        kind: 'role', key: `role ${mine.id}`, article: 'article' in place ? place.article : null,
        need: verdict === 'conflict' ? 'conflict' : 'clean',
        block: mine, base: base ?? mine.role, ours: mine.role, theirs: came.role,
        print: printOf([base, mine.role, came.role]),
      },
    }]
  }))
}
