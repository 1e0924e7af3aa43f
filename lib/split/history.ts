/** A Step of the log as undo and redo see it. `undoes` is the Step it takes back, itself perhaps an undo. */
export interface LoggedStep {
  readonly id: string
  readonly undoes: string | null
}

/** The Steps that undo and redo would take back next; null where there is none. */
export interface UndoRedo {
  readonly undo: string | null
  readonly redo: string | null
}

/**
 * What undo and redo mean after a log of Steps, oldest first.
 *
 * The log only grows: an undo is a Step that takes back the newest standing one, a redo is a Step that takes back the
 * newest undo, and a Step of its own ends what could be redone.
 *
 *     a  b  ←b  ←←b      undo: ←←b (brings b away again), then a
 */
export function undoRedo(log: readonly LoggedStep[]): UndoRedo {
  const standing: string[] = []
  let undone: string[] = []
  for (const { id, undoes } of log) {
    if (undoes !== null && undoes === standing.at(-1)) {
      standing.pop()
      undone.push(id)
    } else if (undoes !== null && undoes === undone.at(-1)) {
      undone.pop()
      standing.push(id)
    } else {
      standing.push(id)
      undone = []
    }
  }
  return { undo: standing.at(-1) ?? null, redo: undone.at(-1) ?? null }
}
