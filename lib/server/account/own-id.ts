import 'server-only'
import type { Actor } from '../../editorial/actor'
import { NotFound } from '../errors'

/** The account of whoever does a deed; the system itself has none. */
export function ownId(actor: Actor): string {
  if (actor.id === null) throw new NotFound('no-such-person')
  return actor.id
}
