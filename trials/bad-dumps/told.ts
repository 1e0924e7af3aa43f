import type { DumpFate } from './read-dump'

/** A line of what the reading process says. */
export type Told =
  | { readonly kind: 'begins'; readonly index: number; readonly way: string; readonly size: number }
  | { readonly kind: 'ended'; readonly index: number; readonly way: string; readonly fate: DumpFate }
  /** In bytes, when all garbage is gone. */
  | { readonly kind: 'memory'; readonly heap: number }
