import { inOrder, type Step } from '../article/compare/order'
import type { ProofLevel } from './workflow/proof-level'

/** An article of an Edition, as far as readers can tell it from another. */
export interface EditionEntry {
  readonly id: string
  readonly page: number
  readonly headline: string
  /** Null in an Edition from before levels were noted. */
  readonly level: ProofLevel | null
  /** The ids of its tags, sorted. */
  readonly tags: readonly string[]
  /** Two are equal where the text, its headline left out, is. */
  readonly print: string
}

/** What an Edition shows, its articles in the order of reading. */
export interface EditionContents {
  readonly issueNumber: string | null
  readonly pages: readonly { readonly number: number; readonly name: string }[]
  readonly articles: readonly EditionEntry[]
}

export type EntryDifference = 'headline' | 'text' | 'tags' | 'level' | 'place'

/** What became of an article between two Editions. `moved`: its place is all that changed. */
export interface EntryChange {
  readonly id: string
  readonly fate: 'added' | 'gone' | 'moved' | 'changed'
  readonly differs: readonly EntryDifference[]
  readonly old: EditionEntry | null
  readonly now: EditionEntry | null
}

/** A page that is there in one of the Editions only, or has another name. */
export interface PageChange {
  readonly number: number
  readonly old: string | null
  readonly now: string | null
}

export interface EditionComparison {
  /** The number that is printed, where it is another one. */
  readonly issueNumber: { readonly old: string | null; readonly now: string | null } | null
  readonly pages: readonly PageChange[]
  /** What is not the same, in the order of the later Edition; what is gone stands last. */
  readonly articles: readonly EntryChange[]
}

/** Holds two Editions of an issue against each other. An article is known by its id, wherever it stands. */
export function compareEditions(old: EditionContents, now: EditionContents): EditionComparison {
  const before = new Map(old.articles.map((entry) => [entry.id, entry]))
  const after = new Set(now.articles.map(({ id }) => id))
  const moved = movedIn(old.articles, now.articles)
  return {
    issueNumber: old.issueNumber === now.issueNumber ? null : { old: old.issueNumber, now: now.issueNumber },
    pages: comparePages(old.pages, now.pages),
    articles: [
      ...now.articles.flatMap((entry) => changeOf(before.get(entry.id) ?? null, entry, moved.has(entry.id))),
      ...old.articles.filter(({ id }) => !after.has(id)).flatMap((entry) => changeOf(entry, null, false)),
    ],
  }
}

function changeOf(old: EditionEntry | null, now: EditionEntry | null, moved: boolean): EntryChange[] {
  const id = (now ?? old)?.id ?? ''
  if (old === null || now === null) return [{ id, fate: old === null ? 'added' : 'gone', differs: [], old, now }]
  const found: readonly [EntryDifference, boolean][] = [
    ['headline', old.headline !== now.headline],
    ['text', old.print !== now.print],
    ['tags', old.tags.join() !== now.tags.join()],
    ['level', old.level !== now.level],
    ['place', moved],
  ]
  const differs = found.filter(([, differs]) => differs).map(([difference]) => difference)
  if (differs.length === 0) return []
  return [{ id, fate: differs.every((difference) => difference === 'place') ? 'moved' : 'changed', differs, old, now }]
}

/** Those of both Editions that stand on another page, or behind one that they stood before: no more of them than must have moved. */
function movedIn(old: readonly EditionEntry[], now: readonly EditionEntry[]): ReadonlySet<string> {
  const places = new Map(old.map((entry, place) => [entry.id, { entry, place }]))
  const moved = new Set<string>()
  const steps = new Map<Step, string>()
  for (const [nowAt, { id, page }] of now.entries()) {
    const before = places.get(id)
    if (before === undefined) continue
    if (before.entry.page !== page) moved.add(id)
    else steps.set({ oldAt: before.place, nowAt, weight: 1 }, id)
  }
  const stayed = inOrder([...steps.keys()])
  for (const [step, id] of steps) if (!stayed.has(step)) moved.add(id)
  return moved
}

function comparePages(old: EditionContents['pages'], now: EditionContents['pages']): PageChange[] {
  const names = (pages: EditionContents['pages']) => new Map(pages.map(({ number, name }) => [number, name]))
  const [before, after] = [names(old), names(now)]
  return [...new Set([...before.keys(), ...after.keys()])].sort((one, other) => one - other)
    .map((number) => ({ number, old: before.get(number) ?? null, now: after.get(number) ?? null }))
    .filter((page) => page.old !== page.now)
}
