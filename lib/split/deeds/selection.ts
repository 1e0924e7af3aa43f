import type { Block, Source } from '../../article/block'
import type { Span } from '../../dump/span'
import type { PageState } from '../page-state'
import { blocksOf, mainPlace, placesOf, type Home } from '../places'
import { cutAt, fuse, standing, type DeedRefusal, type Script } from '../script'

/** What an editor has chosen in a pane: lines of the dump, both ends included, or blocks. */
export type Chosen =
  | { readonly lines: { readonly first: number; readonly last: number } }
  | { readonly blocks: readonly string[] }

/** What a deed can be done to: what is chosen in a pane, or characters of lines. */
export type Selection = Chosen | { readonly spans: readonly Span[] }

/** One place on the page: a line of the dump, or a block. */
export type Point = { readonly line: number } | { readonly block: string }

/** A chosen part of the page as whole blocks, in the order of the page, articles before what is set aside. */
export interface Isolated {
  readonly pieces: readonly string[]
  /** What was left of each block that lost a part from within: its parts, in order. */
  readonly leftovers: readonly (readonly string[])[]
  /** Of each block that was cut, the last part that was left: whatever goes behind the block goes behind this. */
  readonly lastLeft: ReadonlyMap<string, string>
}

/** A block of the page and where it stands. */
export interface Found {
  readonly block: Block
  readonly home: Home
}

/** The parts of a block in and out of the choice, in order. */
interface Parted {
  readonly chosen: readonly string[]
  readonly left: readonly string[]
}

/** Which characters of a line are chosen, from left to right: spans of it that neither touch nor overlap. */
type Choosing = (line: number) => readonly { readonly from: number; readonly to: number }[]

/** A part of a source that is wholly in the choice or wholly out of it; null where its dump is not the page's. */
interface Part {
  readonly source: Source
  readonly inside: boolean | null
}

/** The parts of a source in and out of the choice, from left to right. */
function partsOf(source: Source, dump: string | null, chosen: Choosing): readonly Part[] {
  if (source.dump !== dump) return [{ source, inside: null }]
  const parts: Part[] = []
  let reached = source.from
  for (const range of chosen(source.line)) {
    const from = Math.max(range.from, reached)
    const to = Math.min(range.to, source.to)
    if (from >= to) continue
    if (from > reached) parts.push({ source: { ...source, from: reached, to: from }, inside: false })
    parts.push({ source: { ...source, from, to }, inside: true })
    reached = to
  }
  if (reached < source.to) parts.push({ source: { ...source, from: reached }, inside: false })
  return parts
}

/** Cuts a block wherever its sources go into the choice or out of it. */
function part(script: Script, block: Block, chosenOf: Choosing): Parted {
  const [first, ...parts] = block.sources.flatMap((source) => partsOf(source, script.context.page.dump, chosenOf))
  const chosen: string[] = []
  const left: string[] = []
  let current = block
  let inside = first?.inside ?? false
  for (const { source, inside: goesIn } of parts) {
    if (goesIn === null || goesIn === inside) continue
    const next = cutAt(script, current, { dump: source.dump, line: source.line, offset: source.from })
    ;(inside ? chosen : left).push(current.id)
    current = standing(script, next).block
    inside = goesIn
  }
  ;(inside ? chosen : left).push(current.id)
  return { chosen, left }
}

/** Cuts blocks so that what is chosen of their lines is whole blocks; only blocks that `among` allows. */
function isolateChosen(script: Script, chosenOf: Choosing, among: (found: Found) => boolean): Isolated {
  const { page } = script.context
  const isConcerned = (source: Source) => partsOf(source, page.dump, chosenOf).some(({ inside }) => inside === true)
  const concerned = [...blocksOf(page)].filter((found) => found.block.sources.some(isConcerned) && among(found))
  const parted = concerned.map(({ block }) => ({ block, ...part(script, block, chosenOf) }))
  return {
    pieces: parted.flatMap(({ chosen }) => chosen),
    leftovers: parted.map(({ left }) => left).filter((left) => left.length > 1),
    lastLeft: new Map(parted.flatMap(({ block, left }) => left.slice(-1).map((last) => [block.id, last] as const))),
  }
}

const WHOLE_LINE = [{ from: 0, to: Infinity }]

/** Cuts blocks so that the lines from `first` to `last` are whole blocks; only blocks that `among` allows. */
export function isolateLines(
  script: Script, first: number, last: number, among: (found: Found) => boolean,
): Isolated {
  return isolateChosen(script, (line) => (line >= first && line <= last ? WHOLE_LINE : []), among)
}

/** Cuts blocks so that spans of lines are whole blocks. */
function isolateSpans(script: Script, spans: readonly Span[], among: (found: Found) => boolean): Isolated {
  const byLine = new Map<number, Span[]>()
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    byLine.set(span.line, [...(byLine.get(span.line) ?? []), span])
  }
  return isolateChosen(script, (line) => byLine.get(line) ?? [], among)
}

/** The chosen ones of the page's blocks, none of them cut. */
function wholeBlocks(script: Script, blocks: readonly string[], among: (found: Found) => boolean): Isolated | DeedRefusal {
  const unknown = blocks.find((id) => !script.draft.home.has(id))
  if (unknown !== undefined) return { kind: 'unknown-block', id: unknown }
  const wanted = new Set(blocks)
  const chosen = [...blocksOf(script.context.page)].filter((found) => wanted.has(found.block.id) && among(found))
  return { pieces: chosen.map(({ block }) => block.id), leftovers: [], lastLeft: new Map() }
}

/** The sources of a block that are chosen, in their order; all of a chosen block. */
export function chosenSources(page: PageState, { id, sources }: Block, selection: Chosen): readonly Source[] {
  if ('blocks' in selection) return selection.blocks.includes(id) ? sources : []
  const { first, last } = selection.lines
  return sources.filter(({ dump, line }) => dump === page.dump && line >= first && line <= last)
}

/** Whether any of a block is chosen. */
export function isTouched(page: PageState, block: Block, selection: Chosen): boolean {
  return 'blocks' in selection ? selection.blocks.includes(block.id) : chosenSources(page, block, selection).length > 0
}

/** The blocks that are chosen from end to end, so that isolating them cuts nothing, in the order of the page. */
export function wholeBlocksOf(page: PageState, selection: Chosen): readonly string[] {
  if ('blocks' in selection) {
    const wanted = new Set(selection.blocks)
    return Array.from(blocksOf(page), ({ block }) => block.id).filter((id) => wanted.has(id))
  }
  return Array.from(blocksOf(page), ({ block }) => block).filter((block) => {
    const chosen = new Set(chosenSources(page, block, selection))
    const [first] = block.sources
    return first !== undefined && chosen.has(first) && block.sources.every((one) => one.dump !== page.dump || chosen.has(one))
  }).map(({ id }) => id)
}

/**
 * Makes what was chosen into whole blocks; blocks that `among` does not allow are left as they are, and may leave
 * nothing. Refused where the page does not hold what was chosen.
 */
export function isolate(
  script: Script, selection: Selection, among: (found: Found) => boolean = () => true,
): Isolated | DeedRefusal {
  if ('blocks' in selection) return wholeBlocks(script, selection.blocks, among)
  if ('spans' in selection) return isolateSpans(script, selection.spans, among)
  const { first, last } = selection.lines
  const places = placesOf(script.context.page)
  const isKnown = [...places.keys()].some((line) => line >= first && line <= last)
  return isKnown ? isolateLines(script, first, last, among) : { kind: 'unknown-line', line: first }
}

/** Whether a selection has but a part of some block, so that isolating it cuts. */
export function cutsBlocks(page: PageState, selection: Chosen): boolean {
  const whole = new Set(wholeBlocksOf(page, selection))
  return Array.from(blocksOf(page)).some(({ block }) => isTouched(page, block, selection) && !whole.has(block.id))
}

/**
 * Makes blocks whole again that lost a part from within: when a line of another article is taken out of the
 * middle of a paragraph, what was before and after it is one paragraph.
 */
export function heal(script: Script, { leftovers }: Isolated): void {
  for (const [first, ...others] of leftovers) {
    if (first === undefined) continue
    const { role } = standing(script, first).block
    for (const other of others) fuse(script, first, other, role)
  }
}

/** The block and article at a point; of a line that went to several places, the one that speaks for it. */
export function resolvePoint(
  script: Script, point: Point,
): { readonly block: string; readonly article: string } | DeedRefusal {
  const { page } = script.context
  if ('block' in point) {
    const article = script.draft.home.get(point.block)
    if (article === undefined) return { kind: 'unknown-block', id: point.block }
    return article === null ? { kind: 'not-in-article' } : { block: point.block, article }
  }
  const places = placesOf(page).get(point.line)
  if (places === undefined) return { kind: 'unknown-line', line: point.line }
  const main = mainPlace(places.filter(({ home }) => 'article' in home))
  if (main === undefined || !('article' in main.home)) return { kind: 'not-in-article' }
  return { block: main.block, article: main.home.article }
}
