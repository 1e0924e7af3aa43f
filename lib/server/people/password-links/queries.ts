import 'server-only'
import { db } from '../../db'
import { hashOf } from '../link-secret'

/** The address that a one-time link for a new password belongs to; null where it does not open. Whoever has the secret may ask. */
export async function personOfLink(token: string): Promise<{ readonly email: string } | null> {
  const link = await db().passwordLink.findUnique({
    where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { user: { select: { email: true } } },
  })
  return link?.user ?? null
}
