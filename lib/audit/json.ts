/** A value as the log keeps it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
