'use client'

import { useState } from 'react'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { Failure } from '@/lib/server/errors'
import type { Tagged } from '@/lib/server/tags/commands'
import type { NewAmongNear } from '@/lib/server/tags/new-tag'
import type { ArticleChoice, BulkTagging, TagChoice } from '@/lib/server/tags/schema'
import { nearOthers } from '../near-others'

export type TagArticles = (input: BulkTagging) => Promise<Outcome<Tagged>>

export type BulkDeed = BulkTagging['deed']

/** A tag that is to be put on, or taken off: one that is there, or a new one with the vocabulary that it comes into. */
export interface WantedTag {
  readonly key: string
  readonly label: string
  readonly choice: TagChoice
}

/** What was done last, as it can be told and taken back. */
export interface BulkOutcome {
  readonly deed: BulkDeed
  readonly tagged: Tagged
  readonly undone: boolean
}

/** The tags that somebody gathers for many articles, what was done with them, and the question that came up on the way. */
export interface BulkTaggingState {
  readonly wanted: readonly WantedTag[]
  readonly add: (tag: WantedTag) => void
  readonly drop: (key: string) => void
  readonly run: (of: ArticleChoice, deed: BulkDeed) => void
  readonly undo: () => void
  /** Has read what was done. */
  readonly dismiss: () => void
  readonly busy: boolean
  /** Whether it is being taken back. What was done is done before its screen is drawn anew, so undo need not wait for that. */
  readonly undoing: boolean
  readonly failure: Failure | null
  readonly outcome: BulkOutcome | null
  readonly asked: NewAmongNear | null
  /** Answers what is asked with what stands for the new tag, and goes on; null leaves everything undone. */
  readonly answer: (choice: WantedTag | null) => void
}

interface Asking {
  readonly of: ArticleChoice
  readonly deed: BulkDeed
  readonly near: NewAmongNear
}

export function useBulkTagging(tagArticles: TagArticles): BulkTaggingState {
  const [wanted, setWanted] = useState<readonly WantedTag[]>([])
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const deed = useAction(tagArticles)
  const undoing = useAction((past: BulkOutcome) => takeBack(tagArticles, past))

  function send(of: ArticleChoice, tags: readonly WantedTag[], kind: BulkDeed) {
    setOutcome(null)
    undoing.clear()
    deed.run({ of, tags: tags.map(({ choice }) => choice), deed: kind }, (tagged) => {
      setWanted([])
      setOutcome({ deed: kind, tagged, undone: false })
    }, (failure) => {
      const near = nearOthers(failure)
      if (near) setAsking({ of, deed: kind, near })
    })
  }

  function answer(choice: WantedTag | null) {
    setAsking(null)
    deed.clear()
    if (!asking || !choice) return
    const tags = wanted.map((tag) => tag.label === asking.near.label && 'label' in tag.choice ? choice : tag)
    setWanted(tags)
    send(asking.of, tags, asking.deed)
  }

  return {
    wanted,
    add: (tag) => setWanted((before) => [...before.filter(({ key }) => key !== tag.key), tag]),
    drop: (key) => setWanted((before) => before.filter((tag) => tag.key !== key)),
    run: (of, kind) => send(of, wanted, kind),
    undo: () => { if (outcome) undoing.run(outcome, () => setOutcome({ ...outcome, undone: true })) },
    dismiss: () => setOutcome(null),
    busy: deed.busy || undoing.busy,
    undoing: undoing.busy,
    failure: undoing.failure ?? (asking ? null : deed.failure),
    outcome,
    asked: asking?.near ?? null,
    answer,
  }
}

/** Does the opposite on just those articles that changed, tag by tag: whoever had a tag before keeps it. */
async function takeBack(tagArticles: TagArticles, { deed, tagged }: BulkOutcome): Promise<Outcome<null>> {
  for (const { tag, articles } of tagged.changes) {
    const outcome = await tagArticles({ of: { articles: [...articles] }, tags: [{ tag: tag.id }], deed: deed === 'add' ? 'remove' : 'add' })
    if (!outcome.ok) return outcome
  }
  return { ok: true, value: null }
}
