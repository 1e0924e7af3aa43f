import type { Suggestion } from '@/lib/tagging/suggest/suggestion'
import type { NameLabels } from './labelled-names'

/** The kinds of names that are labelled, by their words in the labels. */
export const NAMED_KINDS = { place: 'places', person: 'people', organisation: 'organisations' } as const
export type NamedKind = keyof typeof NAMED_KINDS

/** How many suggestions were right and wrong, and how many of the labelled names were suggested. */
export interface NameScore {
  readonly right: number
  readonly wrong: number
  readonly found: number
  readonly labelled: number
}

/** Holds the suggestions of one kind for an article against its labels: any form of a name is right, borderline ones count neither way. */
export function scoreNames(kind: NamedKind, suggestions: readonly Suggestion[], labels: NameLabels): NameScore {
  const key = NAMED_KINDS[kind]
  const names = labels[key]
  const borderline = labels.borderline[key]
  const labelOf = (name: string) => names.find((label) => label === name) ?? names.find((label) => labels.aliases[label]?.includes(name) === true)
  const meant = suggestions.filter((suggestion) => suggestion.kind === kind).map(({ name }) => ({ name, label: labelOf(name) }))
  const right = meant.filter(({ label }) => label !== undefined)
  return {
    right: right.length,
    wrong: meant.filter(({ name, label }) => label === undefined && !borderline.includes(name)).length,
    found: new Set(right.map(({ label }) => label)).size,
    labelled: names.length,
  }
}

export function sumOf(scores: readonly NameScore[]): NameScore {
  const sum = (of: (score: NameScore) => number) => scores.reduce((total, score) => total + of(score), 0)
  return { right: sum(({ right }) => right), wrong: sum(({ wrong }) => wrong), found: sum(({ found }) => found), labelled: sum(({ labelled }) => labelled) }
}

/** The share of the suggestions that are right; null where there are none. */
export function precisionOf({ right, wrong }: NameScore): number | null {
  return right + wrong === 0 ? null : right / (right + wrong)
}

/** The share of the labelled names that were suggested; null where there are none. */
export function recallOf({ found, labelled }: NameScore): number | null {
  return labelled === 0 ? null : found / labelled
}
