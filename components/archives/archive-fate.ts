import type { Tone } from '@/components/ui/badge'
import type { ArchiveProgress } from '@/lib/server/archives/queries'

/** How an import stands as a whole. */
export type ArchiveFate = 'going' | 'stopped' | 'done' | 'troubled'

export const FATE_TONES: Readonly<Record<ArchiveFate, Tone>> = { going: 'note', stopped: 'warning', done: 'good', troubled: 'danger' }

export function fateOf({ endedAt, stoppedAt, counts }: ArchiveProgress): ArchiveFate {
  if (endedAt === null) return stoppedAt === null ? 'going' : 'stopped'
  return counts.refused + counts.failed > 0 ? 'troubled' : 'done'
}

/** Pages that are done, and pages that were to be: what was refused when it was looked through is none. */
export function pagesOf({ counts, again }: ArchiveProgress): { readonly done: number; readonly pages: number } {
  const done = counts.imported + counts.unchanged + counts.review + again
  return { done, pages: done + counts.waiting }
}
