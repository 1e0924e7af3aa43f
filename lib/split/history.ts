/**
 * A Step of the log as undo and redo see it. `by` made it, null for the system; `undoes` is the Step it takes back, itself
 * perhaps an undo.
 */
export interface LoggedStep {
  readonly id: string
  readonly by: string | null
  readonly undoes: string | null
}

/** The Steps that undo and redo would take back next; null where there is none. */
export interface UndoRedo {
  readonly undo: string | null
  readonly redo: string | null
}

/** A list without one entry that is in it. */
function without(list: readonly string[], id: string): string[] {
  return list.filter((one) => one !== id)
}

/**
 * What undo and redo mean for one person after a log of Steps, oldest first.
 *
 * The log only grows: an undo is a Step that takes back the person's newest standing one, a redo is a Step that takes
 * back their newest undo, and another Step of theirs ends what they could redo. What others do takes nothing from this,
 * but what they took back is not there to be undone or redone any more.
 *
 *     a  b  x  ←b  ←←b      undo: ←←b (brings b away again), then a; x is somebody else's
 */
export function undoRedo(log: readonly LoggedStep[], actor: string | null): UndoRedo {
  let standing: string[] = []
  let undone: string[] = []
  for (const { id, by, undoes } of log) {
    const isUndo = undoes !== null && standing.includes(undoes)
    const isRedo = undoes !== null && undone.includes(undoes)
    if (isUndo) standing = without(standing, undoes)
    if (isRedo) undone = without(undone, undoes)
    if (by !== actor) continue
    if (isUndo) {
      undone.push(id)
    } else {
      standing.push(id)
      if (!isRedo) undone = []
    }
  }
  return { undo: standing.at(-1) ?? null, redo: undone.at(-1) ?? null }
}
