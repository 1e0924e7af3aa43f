import 'server-only'
import type { z } from 'zod'
import { Invalid } from './errors'
import { unstorableIn } from './storable'

/**
 * A value of the wanted shape, all of whose text the database can keep; or Invalid with the name of the first field that is not as it
 * should be. Whatever a person sends comes through here, but the bytes of files: those are kept as they are.
 */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Invalid('input-invalid', { field: parsed.error.issues[0]?.path.join('.') || '—' })
  const field = unstorableIn(parsed.data)
  if (field !== null) throw new Invalid('text-unstorable', { field: field || '—' })
  return parsed.data
}
