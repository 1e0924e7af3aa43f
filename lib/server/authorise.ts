import 'server-only'
import { type Actor, actorAtAll, type ActorThere } from '../editorial/actor'
import { may, type Permission, titlesWhere } from '../editorial/policy'
import type { Sql } from './db'
import { NotAllowed } from './errors'
import { noSuch, type Place, titlesOf } from './titles/of/queries'

/**
 * Stops a deed that this person may not do at every title, or that belongs to no title: people, the log, tags, photos. The first line of every
 * query and command of the desk is this one or one of the two below; somebody of single titles gets past this one never, so that a
 * place that was forgotten is closed to them, not open.
 */
export function authorise(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new NotAllowed('not-allowed', { permission })
}

/**
 * Stops whoever may do this deed at no title. Gives the ids of the titles to which the deed must be confined; null where it needs not
 * be. For lists, and for what is of no title but for everybody who works at one.
 */
export function authoriseSomewhere(actor: Actor, permission: Permission): readonly string[] | null {
  const titles = titlesWhere(actor, permission)
  if (titles !== null && titles.length === 0) throw new NotAllowed('not-allowed', { permission })
  return titles
}

/**
 * Stops a deed that this person may not do at the title, or the titles, of these things, and gives the person as they stand there. Whoever may not
 * even see that title learns that there is no such thing, as of one that never was. No statement for people who are the same at every
 * title, one for the others.
 */
export async function authoriseAt(actor: Actor, permission: Permission, place: Place, tx?: Sql): Promise<ActorThere> {
  if (Object.keys(actor.titles).length === 0) {
    authorise(actor, permission)
    return actor
  }
  const there = actorAtAll(actor, await titlesOf(place, tx))
  if (!may(there, 'see-desk')) throw noSuch(place)
  if (!may(there, permission)) throw new NotAllowed('not-allowed', { permission })
  return there
}
