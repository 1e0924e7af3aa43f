'use client'

import { useTranslations } from 'use-intl'
import { useAnnounce } from '@/components/ui/toast'
import type { Stretch } from '@/lib/review/loose-blocks'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import type { ReadablePage } from './read-stretch'

/** Lets the browser draw what was said before the reader takes the thread. */
function afterDrawing(): Promise<void> {
  return new Promise((resolve) => { window.setTimeout(resolve) })
}

/**
 * Loads the reader where it is not loaded yet, and reads a stretch of the page as it is then. Null where the reader
 * cannot be loaded, which was said.
 */
export function useReadAgain(readable: ReadablePage, say: (words: string) => void) {
  const t = useTranslations('workbench.read-again')
  const announce = useAnnounce()
  return async (stretch: Stretch, context: () => DeedContext): Promise<DeedOutcome | null> => {
    say(t('reading'))
    const reader = await import('./read-stretch').catch(() => null)
    if (reader === null) {
      announce({ text: t('unreached'), tone: 'danger' })
      return null
    }
    await afterDrawing()
    return reader.readStretch(context(), readable, stretch)
  }
}
