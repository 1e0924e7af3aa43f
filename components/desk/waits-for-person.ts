import type { Failure } from '@/lib/server/errors'

/** Whether a refusal says nothing of what was sent, but only that its person is not signed in. */
export function waitsForPerson({ code }: Failure): boolean {
  return code === 'not-signed-in' || code === 'another-person'
}
