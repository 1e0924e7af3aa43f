import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { passwordFault, passwordForm } from '../../editorial/password'
import { Invalid } from '../errors'
import { lazily } from '../lazily'

/** argon2id, which is this library's default, with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet recommends. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(passwordForm(password), COST)
}

/** Refuses a password that is no good, with the code of why. */
export function checkPassword(password: string, { email, name }: { readonly email: string; readonly name: string }): void {
  const fault = passwordFault(password, [email, name])
  if (fault) throw new Invalid(fault)
}

/** A hash of nobody's password, so that an unknown account costs as much time as a known one. */
const nobody = lazily(() => hashPassword('nobody has this password'))

/** Whether the password is the one that was hashed; with no hash, false after the same time. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  // Made before either is looked at: it is made once, and the first unknown account after a start must not be the one who waits for it.
  const decoy = await nobody()
  const right = await verify(passwordHash ?? decoy, passwordForm(password))
  return right && passwordHash !== null
}
