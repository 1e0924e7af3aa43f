import type { Block } from '@/lib/article/block'
import type { Cutter } from '@/lib/article/sources'
import type { Doubt } from '@/lib/reading/reading'
import type { Elsewhere } from '@/lib/server/pages/queries'
import type { Chosen as ChosenPart, Point } from '@/lib/split/deeds/selection'
import type { UndoRedo } from '@/lib/split/history'
import type { PageArticle, PageState } from '@/lib/split/page-state'
import { blocksOf, mainPlace, type Home, type Places } from '@/lib/split/places'
import { type Choice, keysOf, type PaneOrder } from './choice'

/** What an editor has chosen, in the words of the page. */
export interface Chosen {
  readonly selection: ChosenPart
  /** Where it begins. */
  readonly first: Point
  /** The block and the home of the focus, for what concerns one of them. */
  readonly block: Block
  readonly home: Home
  /** Whether all, or some, of it is set aside. */
  readonly aside: 'all' | 'some' | 'none'
  /** All blocks of which something is chosen. */
  readonly blocks: readonly string[]
}

/** All that a deed looks at before it is done. */
export interface Situation {
  readonly page: PageState
  readonly places: Places
  readonly order: PaneOrder
  readonly choice: Choice | null
  readonly chosen: Chosen | null
  readonly doubts: readonly Doubt[]
  readonly undoRedo: UndoRedo
  /** The lines of the dump by their numbers. */
  readonly raw: ReadonlyMap<number, string>
  readonly cutter: Cutter
  readonly elsewhere: Elsewhere
  readonly mayCorrect: boolean
  readonly mayWrite: boolean
  /** Whether the server has everything that was done here. */
  readonly saved: boolean
}

/** What a choice means on a page; null where nothing is chosen, or what was is gone. */
export function chosenOf(choice: Choice | null, order: PaneOrder, page: PageState, places: Places): Chosen | null {
  if (choice === null) return null
  const found = new Map(Array.from(blocksOf(page), (one) => [one.block.id, one]))
  const keys = choice.pane === 'lines'
    ? keysOf(choice, order.lines).flatMap((line) => (places.get(line) ?? []).map(({ block }) => block))
    : keysOf(choice, order.blocks)
  const focus = choice.pane === 'lines' ? mainPlace(places.get(choice.focus) ?? [])?.block : choice.focus
  const at = focus === undefined ? undefined : found.get(focus)
  if (at === undefined || keys.length === 0) return null
  const blocks = [...new Set(keys)]
  const aside = blocks.filter((id) => 'aside' in (found.get(id)?.home ?? {})).length
  const what = choice.pane === 'lines'
    ? lineSelection(keysOf(choice, order.lines))
    : { selection: { blocks }, first: { block: blocks[0] ?? at.block.id } }
  return {
    ...what,
    ...at,
    aside: aside === 0 ? 'none' : aside === blocks.length ? 'all' : 'some',
    blocks,
  }
}

function lineSelection(lines: readonly number[]): { selection: ChosenPart; first: Point } {
  const first = lines[0] ?? 0
  return { selection: { lines: { first, last: lines.at(-1) ?? first } }, first: { line: first } }
}

/** The article at the focus with its place on the page, or null where that is aside. */
export function articleAt({ page, chosen }: Situation): { readonly article: PageArticle; readonly index: number } | null {
  if (chosen === null || !('article' in chosen.home)) return null
  const { index } = chosen.home
  const article = page.articles[index]
  return article ? { article, index } : null
}

/**
 * A choice after the page changed: itself while its blocks are there, else the line where its first block began, so
 * that the keyboard goes on where it was.
 */
export function keepChoice(choice: Choice | null, before: PageState, after: PageState): Choice | null {
  if (choice?.pane !== 'blocks') return choice
  const there = new Set(Array.from(blocksOf(after), ({ block }) => block.id))
  if (there.has(choice.anchor) && there.has(choice.focus)) return choice
  const lost = Array.from(blocksOf(before), ({ block }) => block).find(({ id }) => id === choice.focus)
  const line = lost?.sources.find(({ dump }) => dump === after.dump)?.line
  return line === undefined ? null : { pane: 'lines', anchor: line, focus: line }
}

/** The lines of all that is chosen: themselves, or those from which the chosen blocks came. */
export function linesOfChoice(
  { choice, chosen, order, page }: Pick<Situation, 'choice' | 'chosen' | 'order' | 'page'>,
): ReadonlySet<number> {
  if (choice === null || chosen === null) return new Set()
  if ('lines' in chosen.selection) {
    const { first, last } = chosen.selection.lines
    return new Set(order.lines.filter((line) => line >= first && line <= last))
  }
  const ids = new Set(chosen.blocks)
  return new Set(Array.from(blocksOf(page), ({ block }) => block).filter(({ id }) => ids.has(id)).flatMap(({ sources }) =>
    sources.filter(({ dump }) => dump === page.dump).map(({ line }) => line)))
}
