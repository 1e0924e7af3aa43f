'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMac } from '@/components/keyboard/use-mac'
import { useScreenKeys } from '@/components/keyboard/use-screen-keys'
import { acceptanceOf } from '@/lib/review/decisions'
import type { Choice, ReviewArticle, ReviewItem } from '@/lib/review/review'
import type { DeskReview } from '@/lib/server/reviews/queries'
import { type ItemWords, useItemWords } from './item-words'
import { type Count, countItems, type Decided, decidedOf, filterGroups, groupItems, type ItemGroup, type Shown, stepFrom } from './review-items'
import { deedOfKey, type ReviewDeed } from './review-keys'
import { showItem } from './show-item'
import { type Decisions, useDecisions } from './use-decisions'

/** What is open above the screen. */
export type Opened = 'keys' | 'apply'

/** A Review in somebody's hands: what is shown, what is at hand, and what can be done with it. */
export interface Reviewing {
  readonly decisions: Decisions
  readonly decided: Decided
  readonly all: Count
  /** All articles with items, and those that are shown. */
  readonly tree: readonly ItemGroup[]
  readonly groups: readonly ItemGroup[]
  readonly shown: Shown
  readonly noise: boolean
  readonly hasNoise: boolean
  /** The item at hand, the one whose text is being edited, and the article of the first. */
  readonly current: string | null
  readonly editing: string | null
  readonly here: ReviewArticle | null | undefined
  readonly opened: Opened | null
  readonly words: ItemWords
  /** What was done last, to be read aloud. */
  readonly said: string
  readonly mac: boolean
  readonly show: (shown: Shown) => void
  readonly showNoise: (noise: boolean) => void
  readonly open: (opened: Opened | null) => void
  readonly enter: (item: ReviewItem) => void
  readonly goTo: (key: string) => void
  readonly decide: (item: ReviewItem, choice: Choice) => void
  readonly edit: (item: ReviewItem | null) => void
  readonly perform: (deed: ReviewDeed) => void
}

export function useReviewing({ desk, person, mayDecide }: {
  readonly desk: DeskReview
  readonly person: string | null
  readonly mayDecide: boolean
}): Reviewing {
  const t = useTranslations('review')
  const { review } = desk
  const words = useItemWords(review.articles)
  const mac = useMac()
  const decisions = useDecisions(desk.id, person, desk.decisions)
  const decided = useMemo(() => decidedOf(review, decisions.all), [review, decisions.all])
  const everything = useMemo(() => groupItems(review), [review])
  const [shown, show] = useState<Shown>('all')
  const [noise, showNoise] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [opened, open] = useState<Opened | null>(null)
  const [said, say] = useState('')
  // Told anew each time, so that the same item is shown again when it is asked for again.
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null)
  useEffect(() => {
    if (wanted) showItem(wanted.key)
  }, [wanted])

  const groups = filterGroups(everything, { shown, noise, decided, current })
  const tree = filterGroups(everything, { shown: 'all', noise, decided, current })
  const items = groups.flatMap((group) => group.items)
  const at = items.find(({ key }) => key === current)

  function goTo(key: string | null) {
    if (key === null) return
    setCurrent(key)
    setWanted({ key })
  }
  function goBy(step: 1 | -1, isWanted?: (item: ReviewItem) => boolean) {
    goTo(stepFrom(items, current, step, isWanted))
  }
  const isOpen = ({ key }: ReviewItem) => !decided.has(key)

  function decide(item: ReviewItem, choice: Choice) {
    decisions.decide([{ item: item.key, print: item.print, choice }])
    say(t(`said.${choice.take}`, { item: words.sentence(item) }))
    setEditing(null)
    setWanted({ key: item.key })
  }
  /** By key, one goes on to what is left. */
  function decideAndGoOn(choice: (item: ReviewItem) => Choice) {
    if (at === undefined) return goBy(1, isOpen)
    decide(at, choice(at))
    const next = stepFrom(items, at.key, 1, (item) => isOpen(item) && item.key !== at.key)
    if (next !== at.key) goTo(next)
  }
  function undo() {
    const items = decisions.undo()
    const [first] = items
    const item = review.items.find(({ key }) => key === first)
    if (first === undefined || item === undefined) return say(t('said.nothing-to-undo'))
    say(items.length === 1 ? t('said.undone', { item: words.sentence(item) }) : t('said.undone-many', { count: items.length }))
    goTo(first)
  }
  function acceptClean() {
    const clean = review.items.filter((item) => item.need === 'clean' && isOpen(item))
    decisions.decide(clean.map(acceptanceOf))
    say(t('said.clean', { count: clean.length }))
  }
  function perform(deed: ReviewDeed) {
    switch (deed) {
      case 'next': return goBy(1)
      case 'previous': return goBy(-1)
      case 'next-open': return goBy(1, isOpen)
      case 'previous-open': return goBy(-1, isOpen)
      case 'keys': return open('keys')
    }
    if (!mayDecide) return
    switch (deed) {
      case 'accept': return decideAndGoOn((item) => acceptanceOf(item).choice)
      case 'reject': return decideAndGoOn(() => ({ take: 'ours' }))
      case 'edit': return at?.kind === 'passage' && at.theirs.length > 0 ? setEditing(at.key) : undefined
      case 'undo': return undo()
      case 'clean': return acceptClean()
      case 'apply': return open('apply')
    }
  }
  useScreenKeys(deedOfKey, perform)

  const enter = useCallback(({ key }: ReviewItem) => setCurrent(key), [])
  return {
    decisions, decided, all: countItems(review.items, decided), tree, groups, shown, noise,
    hasNoise: review.items.some(({ need }) => need === 'noise'),
    current, editing, here: at && everything.find((group) => group.items.includes(at))?.article, opened, words, said, mac,
    show, showNoise, open, enter, goTo, decide, perform,
    edit: (item) => {
      setEditing(item?.key ?? null)
      if (item === null && current !== null) setWanted({ key: current })
    },
  }
}
