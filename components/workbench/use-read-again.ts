'use client'

import { useTranslations } from 'use-intl'
import { useAnnounce } from '@/components/ui/toast'
import type { Stretch } from '@/lib/review/loose-blocks'
import type { PageState } from '@/lib/split/page-state'
import type { DeedOutcome } from '@/lib/split/script'
import type { ReadablePage, ReadingOrder } from './read-stretch.worker'

/** Reads on a thread of its own; null where the reader cannot be loaded, or fails. */
function readApart(order: ReadingOrder): Promise<DeedOutcome | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-stretch.worker.ts', import.meta.url), { type: 'module' })
    function end(outcome: DeedOutcome | null) {
      worker.terminate()
      resolve(outcome)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<DeedOutcome>) => end(data))
    worker.addEventListener('error', () => end(null))
    worker.postMessage(order)
  })
}

/**
 * Loads the reader and reads a stretch of the page again. Null, which was said, where the reader cannot be loaded, or where
 * the page was changed while it read.
 */
export function useReadAgain(readable: ReadablePage, say: (words: string) => void) {
  const t = useTranslations('workbench.read-again')
  const announce = useAnnounce()
  return async (stretch: Stretch, pageNow: () => PageState): Promise<DeedOutcome | null> => {
    say(t('reading'))
    const page = pageNow()
    const outcome = await readApart({ ...readable, page, stretch })
    if (outcome !== null && pageNow() === page) return outcome
    announce({ text: t(outcome === null ? 'unreached' : 'moved-on'), tone: outcome === null ? 'danger' : 'plain', id: 'refused' })
    return null
  }
}
