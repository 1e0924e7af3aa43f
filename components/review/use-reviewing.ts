'use client'

import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMac } from '@/components/keyboard/use-mac'
import { useScreenKeys } from '@/components/keyboard/use-screen-keys'
import { useAnnounce } from '@/components/ui/toast'
import { acceptanceOf } from '@/lib/review/decisions'
import type { Choice, ReviewArticle, ReviewItem } from '@/lib/review/review'
import type { DeskReview } from '@/lib/server/reviews/queries'
import type { Deciding } from './deciding'
import type { DecisionQueue } from './decision-queue'
import { type ItemWords, useItemWords } from './item-words'
import {
  type Count, countItems, type Decided, decidedOf, filterGroups, groupItems, isLeft, type ItemGroup, nextLeft, type Shown, stepFrom,
} from './review-items'
import { deedOfKey, type ReviewDeed } from './review-keys'
import { type AtHand, useAtHand } from './use-at-hand'
import { useDecisions } from './use-decisions'

/** What is open above the screen. */
export type Opened = 'keys' | 'apply'

/** A Review in somebody's hands: what is shown, what is at hand, and what can be done with it. */
export interface Reviewing {
  readonly queue: DecisionQueue
  readonly deciding: Deciding
  readonly decided: Decided
  readonly all: Count
  /** All articles with items, and those that are shown. */
  readonly tree: readonly ItemGroup[]
  readonly groups: readonly ItemGroup[]
  readonly shown: Shown
  readonly noise: boolean
  readonly hasNoise: boolean
  readonly atHand: AtHand
  /** The article of the item at hand. */
  readonly here: ReviewArticle | null | undefined
  readonly opened: Opened | null
  readonly words: ItemWords
  /** What was done last, to be read aloud. */
  readonly said: string
  readonly mac: boolean
  readonly show: (shown: Shown) => void
  readonly showNoise: (noise: boolean) => void
  readonly open: (opened: Opened | null) => void
  /** Decides about an item; always the same function, so that no other item is drawn again. */
  readonly decide: (item: ReviewItem, choice: Choice) => void
  readonly perform: (deed: ReviewDeed) => void
}

export function useReviewing({ desk, person, mayDecide }: {
  readonly desk: DeskReview
  readonly person: string | null
  readonly mayDecide: boolean
}): Reviewing {
  const t = useTranslations('review')
  const { review } = desk
  const announce = useAnnounce()
  const words = useItemWords(review.articles)
  const mac = useMac()
  const { queue, deciding } = useDecisions(desk.id, person, desk.decisions)
  const decided = useMemo(() => decidedOf(review, [...queue.shown.values()]), [review, queue.shown])
  const everything = useMemo(() => groupItems(review), [review])
  const atHand = useAtHand()
  const { current, editing, goTo, leave } = atHand
  const [shown, show] = useState<Shown>('all')
  const [noise, showNoise] = useState(false)
  const [opened, open] = useState<Opened | null>(null)
  const [said, say] = useState('')

  const staying = new Set(current === null ? editing : [...editing, current])
  const groups = filterGroups(everything, { shown, noise, decided, staying })
  const tree = filterGroups(everything, { shown: 'all', noise, decided, staying })
  const items = groups.flatMap((group) => group.items)
  const at = items.find(({ key }) => key === current)

  const decide = useCallback((item: ReviewItem, choice: Choice) => {
    deciding.decide([{ item: item.key, print: item.print, choice }])
    say(t(`said.${choice.take}`, { item: words.sentence(item) }))
    leave(item)
  }, [deciding, leave, t, words])

  function goBy(step: 1 | -1) {
    const next = stepFrom(items, current, step)
    if (next !== null) goTo(next)
  }
  function goToLeft(step: 1 | -1) {
    const next = nextLeft(items, decided, current, step)
    if (next === null) say(t('said.all-decided'))
    else goTo(next)
  }
  /** By key, one goes on to what is left. */
  function decideAndGoOn(choice: (item: ReviewItem) => Choice) {
    if (at === undefined) return goToLeft(1)
    decide(at, choice(at))
    const next = nextLeft(items, decided, at.key, 1)
    if (next === null) say(`${t(`said.${choice(at).take}`, { item: words.sentence(at) })} ${t('said.all-decided')}`)
    else goTo(next)
  }
  function undo() {
    const [first, ...others] = deciding.undo()
    const item = review.items.find(({ key }) => key === first)
    if (first === undefined || item === undefined) return say(t('said.nothing-to-undo'))
    say(others.length === 0 ? t('said.undone', { item: words.sentence(item) }) : t('said.undone-many', { count: others.length + 1 }))
    goTo(first)
  }
  function acceptClean() {
    const clean = review.items.filter((item) => item.need === 'clean' && isLeft(item, decided))
    deciding.decide(clean.map(acceptanceOf))
    say(t('said.clean', { count: clean.length }))
  }
  /** A text that is being edited would be left out without a word. */
  function apply() {
    const [unfinished] = editing
    if (unfinished === undefined) return open('apply')
    announce({ text: t('apply.unfinished'), id: 'review' })
    goTo(unfinished)
  }
  function perform(deed: ReviewDeed) {
    switch (deed) {
      case 'next': return goBy(1)
      case 'previous': return goBy(-1)
      case 'next-open': return goToLeft(1)
      case 'previous-open': return goToLeft(-1)
      case 'keys': return open('keys')
    }
    if (!mayDecide) return
    switch (deed) {
      case 'accept': return decideAndGoOn((item) => acceptanceOf(item).choice)
      case 'reject': return decideAndGoOn(() => ({ take: 'ours' }))
      case 'edit': return at?.kind === 'passage' && at.theirs.length > 0 ? atHand.edit(at) : undefined
      case 'undo': return undo()
      case 'clean': return acceptClean()
      case 'apply': return apply()
    }
  }
  useScreenKeys(deedOfKey, perform)

  return {
    queue, deciding, decided, all: countItems(review.items, decided), tree, groups, shown, noise,
    hasNoise: review.items.some(({ need }) => need === 'noise'),
    atHand, here: at && everything.find((group) => group.items.includes(at))?.article, opened, words, said, mac,
    show, showNoise, open, decide, perform,
  }
}
