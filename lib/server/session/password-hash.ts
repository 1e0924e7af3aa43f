import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { lazily } from '../lazily'

/** argon2id, which is this library's default, with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet recommends. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/** A hash of nobody's password, so that an unknown account costs as much time as a known one. */
const nobody = lazily(() => hashPassword('nobody has this password'))

/** Whether the password is the one that was hashed; with no hash, false after the same time. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobody()), password.normalize('NFKC'))
  return right && passwordHash !== null
}
