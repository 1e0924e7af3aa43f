import 'server-only'
import type { z } from 'zod'
import { Invalid } from './errors'

/** A value of the wanted shape, or Invalid with the name of the first field that is not as it should be. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Invalid('input-invalid', { field: parsed.error.issues[0]?.path.join('.') || '—' })
}
