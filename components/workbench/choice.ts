/** From one key of an ordered list to another: where choosing began, and where it is now. */
export interface Stretch<K> {
  readonly anchor: K
  readonly focus: K
}

/** What an editor has chosen: lines of the dump by their numbers, or blocks by their ids. */
export type Choice =
  | ({ readonly pane: 'lines' } & Stretch<number>)
  | ({ readonly pane: 'blocks' } & Stretch<string>)

/** The keys of both panes in the order in which they stand on the screen. */
export interface PaneOrder {
  readonly lines: readonly number[]
  readonly blocks: readonly string[]
}

/** One line, and nothing else. */
export function chooseLine(line: number): Choice {
  return { pane: 'lines', anchor: line, focus: line }
}

/** One block, and nothing else. */
export function chooseBlock(block: string): Choice {
  return { pane: 'blocks', anchor: block, focus: block }
}

/** Chooses on from where choosing began up to a line; where blocks were chosen, the line alone. */
export function extendToLine(choice: Choice | null, line: number): Choice {
  return choice?.pane === 'lines' ? { ...choice, focus: line } : chooseLine(line)
}

/** Chooses on from where choosing began up to a block; where lines were chosen, the block alone. */
export function extendToBlock(choice: Choice | null, block: string): Choice {
  return choice?.pane === 'blocks' ? { ...choice, focus: block } : chooseBlock(block)
}

/** The keys of a stretch from its first to its last, whichever way it was chosen; none where the list lost one of them. */
export function keysOf<K>({ anchor, focus }: Stretch<K>, order: readonly K[]): readonly K[] {
  const one = order.indexOf(anchor)
  const other = order.indexOf(focus)
  if (one < 0 || other < 0) return []
  return order.slice(Math.min(one, other), Math.max(one, other) + 1)
}

/** A stretch after an arrow key: `by` keys further, stopped at the ends; with `extend` the anchor stays. */
function stepped<K>(stretch: Stretch<K>, order: readonly K[], by: number, extend: boolean): Stretch<K> {
  const at = Math.min(Math.max(order.indexOf(stretch.focus) + by, 0), order.length - 1)
  const focus = order[at] ?? stretch.focus
  return { anchor: extend ? stretch.anchor : focus, focus }
}

/** What is chosen after an arrow key in a pane. Where nothing was chosen in it, its first key. */
export function stepChoice(
  choice: Choice | null, pane: Choice['pane'], order: PaneOrder, by: number, extend: boolean,
): Choice | null {
  if (choice?.pane !== pane) {
    if (pane === 'lines') return order.lines[0] === undefined ? choice : chooseLine(order.lines[0])
    return order.blocks[0] === undefined ? choice : chooseBlock(order.blocks[0])
  }
  return choice.pane === 'lines'
    ? { pane: 'lines', ...stepped(choice, order.lines, by, extend) }
    : { pane: 'blocks', ...stepped(choice, order.blocks, by, extend) }
}
