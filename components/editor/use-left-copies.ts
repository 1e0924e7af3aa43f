'use client'

import { useEffect, useState } from 'react'
import { copiesOf, copyOf, type LocalCopy, putCopy, removeCopy } from '@/components/local-copies/copy-store'
import { openingEnded } from '@/components/local-copies/opening'
import type { EditedBlock } from '@/lib/article/settle'
import { against, type Decision, decide, disputed, readsSame } from './conflict'
import type { Conflict } from './saver'
import type { OpenArticle } from './use-article'

/** A copy that an earlier opening left behind, and what became of it; `before` is the article before it was taken up. */
export interface LeftCopy {
  readonly copy: LocalCopy
  readonly fate: 'offered' | 'discarded' | 'taken'
  readonly before: readonly EditedBlock[]
}

/** The oldest copy that was left behind of an article, and what can be done with it. */
export interface LeftCopies {
  readonly left: LeftCopy | null
  /** Set while somebody must decide about blocks that were changed meanwhile. */
  readonly conflict: Conflict | null
  readonly takeUp: (decisions?: ReadonlyMap<string, Decision>) => void
  readonly putOff: () => void
  readonly discard: () => void
  readonly takeBack: () => void
  readonly dismiss: () => void
}

/** Finds what earlier openings of an article, or of one that was joined into it, left in this browser and the server does not have. */
export function useLeftCopies({ draft, saver, keeper, opening }: OpenArticle, { person, article, absorbed }: {
  readonly person: string | null
  readonly article: string
  readonly absorbed: readonly string[]
}): LeftCopies {
  const [list, setList] = useState<readonly LeftCopy[]>([])
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const left = list[0] ?? null

  useEffect(() => {
    if (person === null) return
    const gone = new AbortController()
    async function offer(other: LocalCopy) {
      await openingEnded(other.opening, gone.signal)
      const copy = await copyOf(other.opening)
      if (copy === null || gone.signal.aborted) return
      const now = draft.blocks(saver.snapshot().base)
      if (readsSame(copy.blocks, now)) return removeCopy(copy.opening)
      setList((before) => [...before.filter((one) => one.copy.opening !== copy.opening), { copy, fate: 'offered', before: now }])
    }
    void copiesOf(person).then((copies) => {
      for (const copy of copies) {
        // A wait that was called off, and a browser without storage, have nothing to offer.
        if ((copy.article === article || absorbed.includes(copy.article)) && copy.opening !== opening) offer(copy).catch(() => {})
      }
    }, () => {})
    return () => gone.abort()
  }, [draft, saver, opening, person, article, absorbed])

  function become(fate: LeftCopy['fate'], before?: readonly EditedBlock[]) {
    setList(([first, ...rest]) => (first ? [{ ...first, fate, before: before ?? first.before }, ...rest] : []))
  }
  function put(blocks: readonly EditedBlock[]) {
    draft.replace(blocks)
    saver.edited()
  }
  return {
    left,
    conflict,
    takeUp(decisions = new Map()) {
      if (left === null) return
      const { base } = saver.snapshot()
      const now = draft.blocks(base)
      const merge = against(left.copy, base, now)
      const open = disputed(merge.base, merge.ours, merge.theirs.blocks).some(({ id }) => !decisions.has(id))
      setConflict(open ? merge : null)
      if (open) return
      put(decide(merge.base, merge.ours, merge.theirs.blocks, decisions))
      become('taken', now)
      // It goes only when it is in the copy of this opening; where none can be kept, it is found again if need be.
      void keeper.flush().then(() => (keeper.snapshot() === 'refused' ? undefined : removeCopy(left.copy.opening))).catch(() => {})
    },
    putOff: () => setConflict(null),
    discard() {
      if (left === null) return
      become('discarded')
      void removeCopy(left.copy.opening).catch(() => {})
    },
    takeBack() {
      if (left === null) return
      if (left.fate === 'taken') put(left.before)
      become('offered')
      void putCopy(left.copy).catch(() => {})
    },
    dismiss: () => setList(([, ...rest]) => rest),
  }
}
