import { presentableDiff } from '../../diff/presentable'
import type { Change } from '../../diff/text'
import type { BlockRole, Inline, Mark } from '../block'
import type { RunChange } from './comparison'
import { isSettingSpace } from './spaces'
import { marksKey } from './value'

/** Two texts in one, and whether a smaller difference may be there. */
export interface ComparedText {
  readonly runs: readonly RunChange[]
  readonly approximate: boolean
}

type Marks = readonly Mark[] | null

const NONE: readonly Mark[] = []

/** Reads runs piece by piece, as much as is asked for, never beyond the end of one. */
function reader(text: readonly Inline[]) {
  let [run, at] = [0, 0]
  return {
    /** How long the marks stay what they are. */
    ahead: () => (text[run]?.text.length ?? 0) - at,
    marks: () => text[run]?.marks ?? NONE,
    pass(length: number) {
      at += length
      if (at >= (text[run]?.text.length ?? 0)) [run, at] = [run + 1, 0]
    },
  }
}

type Reader = ReturnType<typeof reader>

/** A change cut where the marks of either side change. */
function* cutAtMarks({ kind, text }: Change, old: Reader, now: Reader): Generator<RunChange> {
  for (let from = 0; from < text.length;) {
    const sides = kind === 'same' ? [old, now] : [kind === 'removed' ? old : now]
    const length = Math.min(text.length - from, ...sides.map((side) => side.ahead()))
    const oldMarks = kind === 'added' ? null : old.marks()
    const nowMarks = kind === 'removed' ? null : now.marks()
    for (const side of sides) side.pass(length)
    yield { kind: kindOf(kind, oldMarks, nowMarks), text: text.slice(from, from + length), oldMarks, nowMarks }
    from += length
  }
}

function kindOf(kind: Change['kind'], old: Marks, now: Marks): RunChange['kind'] {
  if (kind !== 'same') return kind
  return marksKey(old ?? NONE) === marksKey(now ?? NONE) ? 'same' : 'marked'
}

const NOISY = { removed: 'noise-removed', added: 'noise-added' } as const

/** The changes, each with whether it is of spaces that only setting the page made. */
function withNoise(changes: readonly Change[], role: BlockRole): (Change & { readonly noise: boolean })[] {
  return changes.map((change, at) => {
    if (change.kind === 'same') return { ...change, noise: false }
    const other = change.kind === 'removed' ? at + 1 : at - 1
    const partner = changes[other]?.kind === (change.kind === 'removed' ? 'added' : 'removed') ? changes[other] : undefined
    const [first, last] = partner === undefined ? [at, at] : [Math.min(at, other), Math.max(at, other)]
    const texts = { removed: '', added: '', [change.kind]: change.text, ...(partner && { [partner.kind]: partner.text }) }
    const before = [...(changes[first - 1]?.text.slice(-2) ?? '')].at(-1) ?? ''
    const after = [...(changes[last + 1]?.text.slice(0, 2) ?? '')][0] ?? ''
    return { ...change, noise: isSettingSpace({ ...texts, before, after }, role) }
  })
}

/** Compares two texts of a block, marks included. What is not added makes the old one, what is not removed the new. */
export function compareText(old: readonly Inline[], now: readonly Inline[], role: BlockRole): ComparedText {
  const text = (side: readonly Inline[]) => side.map((run) => run.text).join('')
  const { changes, approximate } = presentableDiff(text(old), text(now))
  const [before, after] = [reader(old.filter((run) => run.text !== '')), reader(now.filter((run) => run.text !== ''))]
  const runs: RunChange[] = []
  for (const { noise, ...change } of withNoise(changes, role)) {
    for (const run of cutAtMarks(change, before, after)) {
      runs.push(noise && (run.kind === 'removed' || run.kind === 'added') ? { ...run, kind: NOISY[run.kind] } : run)
    }
  }
  return { runs: joined(runs), approximate }
}

/** Runs with neighbours of a kind and with the same marks put together: how the runs were cut is noise. */
function joined(runs: readonly RunChange[]): readonly RunChange[] {
  const result: RunChange[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const alike = last?.kind === run.kind
      && marksKey(last.oldMarks ?? NONE) === marksKey(run.oldMarks ?? NONE) && marksKey(last.nowMarks ?? NONE) === marksKey(run.nowMarks ?? NONE)
    if (last !== undefined && alike) result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}
