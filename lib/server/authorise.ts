import 'server-only'
import type { Actor } from '../editorial/actor'
import { may, type Permission } from '../editorial/policy'
import { NotAllowed } from './errors'

/** Stops a deed that this person may not do. The first line of every query and command of the desk. */
export function authorise(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new NotAllowed('not-allowed', { permission })
}
