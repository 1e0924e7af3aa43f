'use client'

import { useState } from 'react'
import { type LocalCopy, putCopy, removeCopy } from '@/components/local-copies/copy-store'
import { plainText } from '@/lib/article/block'
import { type CopyKeeper, openKeeper } from './copy-keeper'
import type { Draft } from './draft'
import { laterWhenIdle } from './later'
import type { Saver } from './saver'

/** Keeps a local copy of what is typed, from the first key until the server has the last one, also after the screen is closed. */
export function useKeeper(
  { opening, person, article }: { readonly opening: string; readonly person: string | null; readonly article: string },
  draft: Draft, saver: Saver,
): CopyKeeper {
  const [keeper] = useState(() => {
    const opened = openKeeper<LocalCopy | null>({
      collect() {
        const { base } = saver.snapshot()
        const headline = draft.fields().find(({ role }) => role === 'headline')
        return person === null ? null : {
          opening, person, article, at: Date.now(), headline: headline ? plainText(headline) : null,
          base: { revision: base.revision, blocks: base.blocks }, blocks: draft.blocks(base),
        }
      },
      write: async (copy) => { if (copy) await putCopy(copy) },
      remove: () => removeCopy(opening),
      now: () => Date.now(),
      later: laterWhenIdle,
    })
    saver.subscribe(() => opened.follow(saver.snapshot().autosave))
    return opened
  })
  return keeper
}
