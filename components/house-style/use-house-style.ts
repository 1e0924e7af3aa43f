'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Saving } from '@/components/ui/save-state'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useBeforeUnload } from '@/components/use-before-unload'
import type { Outcome } from '@/lib/server/action'
import type { Failure } from '@/lib/server/errors'
import type { StyleState } from '@/lib/server/titles/commands'
import type { StyledTitle } from '@/lib/server/titles/queries'
import { type StyleChange, STYLE_LISTS, type StyleList } from '@/lib/server/titles/schema'
import { mergeStyles } from './merge-styles'
import { draftOf, isSameStyle, readDraft, type ReadDraft, type StyleDraft } from './style-draft'

export type SetHouseStyle = (input: StyleChange) => Promise<Outcome<StyleState>>

/** What to do when somebody else changed the style in the meantime. */
export type Decision = 'both' | 'mine' | 'theirs'

/** A house style open for typing. */
export interface OpenStyle extends ReadDraft {
  readonly draft: StyleDraft
  /** The faults that are shown: of lists that were left or could not be saved so, not of one that is still typed. */
  readonly told: ReadDraft['faults']
  readonly change: (part: keyof StyleDraft, text: string) => void
  /** Tells what is wrong with lists, if anything is. */
  readonly judge: (lists: readonly StyleList[]) => void
  readonly save: () => void
  readonly saving: Saving
  readonly busy: boolean
  /** Why it was not saved, unless that is a conflict. */
  readonly failure: Failure | null
  readonly conflict: StyleConflict | null
  readonly decide: (decision: Decision) => void
}

/** The style that all started from, and what somebody else made of it. */
export interface StyleConflict {
  readonly base: StyleState
  readonly theirs: StyleState
}

function isStyleConflict(failure: Failure | null): failure is Failure & { detail: StyleState } {
  return failure?.kind === 'conflict' && failure.code === 'style-moved-on'
}

/** Opens the house style of a title: what is typed, whether it is saved, and what stands in its way. */
export function useHouseStyle(title: StyledTitle, setHouseStyle: SetHouseStyle): OpenStyle {
  const t = useTranslations('desk.house-style')
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(setHouseStyle)
  const [base, setBase] = useState<StyleState>({ revision: title.revision, style: title.style })
  const [draft, setDraft] = useState(() => draftOf(title.style))
  const [judged, setJudged] = useState<readonly StyleList[]>([])
  const read = useMemo(() => readDraft(draft), [draft])
  const told = Object.fromEntries(judged.map((list) => [list, read.faults[list]]))
  const conflict = isStyleConflict(failure) ? { base, theirs: failure.detail } : null
  const unsaved = Object.keys(read.faults).length > 0 || !isSameStyle(read.style, base.style)
  useBeforeUnload(unsaved)

  function write(next: StyleDraft) {
    setDraft(next)
    const { faults } = readDraft(next)
    setJudged((lists) => lists.filter((list) => faults[list]))
  }

  function judge(lists: readonly StyleList[]) {
    setJudged((before) => STYLE_LISTS.filter((list) => read.faults[list] && (before.includes(list) || lists.includes(list))))
  }

  function send(revision: number) {
    run({ title: title.slug, revision, style: read.style }, (saved) => {
      setBase(saved)
      announce({ text: t('done'), tone: 'good', id: 'house-style' })
    })
  }

  function decide(decision: Decision) {
    if (!conflict) return
    const { theirs } = conflict
    setBase(theirs)
    clear()
    if (decision === 'mine') send(theirs.revision)
    if (decision === 'theirs') write(draftOf(theirs.style))
    if (decision === 'both') write(draftOf(mergeStyles(base.style, read.style, theirs.style)))
  }

  return {
    ...read,
    draft,
    told,
    change: (part, text) => write({ ...draft, [part]: text }),
    judge,
    save: () => send(base.revision),
    saving: busy ? 'saving' : conflict ? 'conflict' : failure ? 'failed' : unsaved ? 'unsaved' : 'saved',
    busy,
    failure: conflict ? null : failure,
    conflict,
    decide,
  }
}
