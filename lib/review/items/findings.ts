import type { Held } from '../hold/held'
import type { Homes } from '../hold/homes'
import type { SettledPassage } from '../hold/settled-passage'
import type { MoveGroup } from './moves'
import type { Orders } from './orders'
import type { TextItems } from './passage-items'
import type { RoleChange } from './roles'

/** All that was found out about a Review, from which items are made, decisions carried out, and those of the editors accounted for. */
export interface Findings {
  readonly held: Held
  readonly homes: Homes
  readonly settled: readonly SettledPassage[]
  readonly moves: readonly MoveGroup[]
  readonly roles: readonly RoleChange[]
  readonly orders: Orders
  readonly texts: TextItems
}
