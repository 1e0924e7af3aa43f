import type { Block, Mark } from '../article/block'
import { printOf } from './items/print'
import type { Choice, Decision, PassageChanged, ReviewItem } from './review'

/** Whether a choice can be taken for an item: what cannot be put together has no merged text, and each text needs its block. */
function fits(choice: Choice, item: ReviewItem): boolean {
  if (choice.take === 'merged') return item.kind === 'passage' && item.merged !== null
  return choice.take !== 'edited' || (item.kind === 'passage' && choice.texts.length === proposalOf(item).length)
}

/** The decision that stands about each item, by its key: made about what the item shows now, and one that fits it. */
export function standingDecisions(items: readonly ReviewItem[], decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const byKey = new Map(items.map((item) => [item.key, item]))
  return new Map(decisions.flatMap((decision) => {
    const item = byKey.get(decision.item)
    return item?.print === decision.print && fits(decision.choice, item) ? [[decision.item, decision] as const] : []
  }))
}

/** The items that were decided about when they showed something else, or by what does not fit them, and are to be decided again. */
export function itemsToDecideAgain(items: readonly ReviewItem[], decisions: readonly Decision[]): readonly ReviewItem[] {
  const standing = standingDecisions(items, decisions)
  const decided = new Set(decisions.map(({ item }) => item))
  return items.filter(({ key }) => decided.has(key) && !standing.has(key))
}

/** A print of all that a Review asks: who applies it says by it what they saw. */
export function printOfItems(items: readonly ReviewItem[]): string {
  return printOf(items.map(({ key, print }) => [key, print]))
}

/** A print of what is decided about the items: who applies a Review says by it which decisions they saw. */
export function printOfDecisions(items: readonly ReviewItem[], decisions: readonly Decision[]): string {
  const standing = standingDecisions(items, decisions)
  return printOf(items.flatMap(({ key }) => {
    const decision = standing.get(key)
    return decision === undefined ? [] : [[key, ...termsOf(decision.choice)]]
  }))
}

/** A choice by its parts in one order: what was stored comes back with the names of its parts in another. */
function termsOf(choice: Choice): readonly unknown[] {
  if (choice.take !== 'edited') return [choice.take]
  const mark = (one: Mark) => [one.type, one.type === 'link' ? one.href : null]
  return [choice.take, choice.texts.map((text) => text.map(({ text: words, marks = [] }) => [words, marks.map(mark)]))]
}

/** What to accept an item means: the texts of both sides put together where that can be done, else the new dump's. */
export function acceptanceOf(item: ReviewItem): Decision {
  const take = item.kind === 'passage' && item.merged !== null ? 'merged' : 'theirs'
  return { item: item.key, print: item.print, choice: { take } }
}

/** The blocks with which the editing of a passage begins, and whose texts an edited decision gives. */
export function proposalOf({ ours, theirs, merged }: Pick<PassageChanged, 'ours' | 'theirs' | 'merged'>): readonly Block[] {
  return merged ?? (ours.length > 0 ? ours : theirs)
}
