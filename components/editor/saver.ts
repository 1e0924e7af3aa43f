import type { Reply } from '@/components/desk/send-json'
import type { Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import type { Saved, TextConflict } from '@/lib/server/articles/commands'
import type { Failure } from '@/lib/server/errors'
import { type Autosave, type AutosaveEvent, NOTHING_TYPED, reduceAutosave, saveDue } from './autosave'

/** An article as the server has it: what a save starts from. */
export interface Base {
  readonly revision: number
  readonly blocks: readonly Block[]
}

/** What saving needs from outside. */
export interface SaverPorts {
  readonly send: (save: { revision: number; blocks: readonly EditedBlock[] }) => Promise<Reply<Saved>>
  /** The article as it stands in the editor now, and what takes in an answer to it. */
  readonly collect: (base: Base) => Collected
  readonly refused: (failure: Failure) => void
  readonly now: () => number
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** What was collected from the editor. */
export interface Collected {
  readonly blocks: readonly EditedBlock[]
  /** Puts what the server made of it into the editor. Where what was typed meanwhile stands in the way, a conflict. */
  readonly takeIn: (saved: Saved) => Promise<Conflict | null>
}

/** Two texts of some blocks, and the article as it was before both. */
export interface Conflict {
  readonly base: readonly Block[]
  readonly ours: readonly EditedBlock[]
  readonly theirs: Base
}

/** Where saving is: the clockwork, and the conflict that waits for a person. */
export interface SaverState {
  readonly autosave: Autosave
  readonly base: Base
  readonly conflict: Conflict | null
}

/** Saves an article while it is typed. It goes on sending what was typed after its screen is closed. */
export interface Saver {
  readonly snapshot: () => SaverState
  readonly subscribe: (listener: () => void) => () => void
  readonly edited: () => void
  readonly composing: (on: boolean) => void
  /** Sends at once what is unsaved. */
  readonly flush: () => void
  /** A person decided: what stands in the editor now starts from theirs, and is saved at once. */
  readonly settle: () => void
}

function isTextConflict(failure: Failure): failure is Failure & { detail: TextConflict } {
  return failure.kind === 'conflict' && failure.code === 'article-moved-on'
}

/** Opens an article for saving: one save at a time, each from the revision that the editor has taken in. */
export function openSaver(base: Base, ports: SaverPorts): Saver {
  let state: SaverState = { autosave: NOTHING_TYPED, base, conflict: null }
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function update(next: Partial<SaverState>): void {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  function happen(event: AutosaveEvent, next: Partial<SaverState> = {}): void {
    update({ ...next, autosave: reduceAutosave(state.autosave, event) })
    cancel()
    const due = saveDue(state.autosave)
    if (due !== null) cancel = ports.later(() => void save(), Math.max(due - ports.now(), 0))
  }
  async function save(): Promise<void> {
    cancel()
    if (saveDue(state.autosave) === null) return
    const collected = ports.collect(state.base)
    happen({ type: 'sent' })
    const reply = await ports.send({ revision: state.base.revision, blocks: collected.blocks })
    const at = ports.now()
    if (reply.kind === 'done') {
      const { revision, blocks } = reply.value
      const conflict = await collected.takeIn(reply.value)
      happen({ type: 'saved', at }, { base: { revision, blocks } })
      return conflict === null ? undefined : happen({ type: 'stopped', trouble: 'conflict', at }, { conflict })
    }
    if (reply.kind === 'unreached') return happen({ type: 'stopped', trouble: 'offline', at })
    if (isTextConflict(reply.failure)) {
      const { revision, blocks } = reply.failure.detail
      const conflict = { base: state.base.blocks, ours: collected.blocks, theirs: { revision, blocks } }
      return happen({ type: 'stopped', trouble: 'conflict', at }, { conflict })
    }
    happen({ type: 'stopped', trouble: 'failed', at })
    ports.refused(reply.failure)
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edited: () => happen({ type: 'edited', at: ports.now() }),
    composing: (on) => happen({ type: 'composing', on }),
    flush: () => void save(),
    settle() {
      const theirs = state.conflict?.theirs
      if (!theirs) return
      happen({ type: 'settled', at: ports.now() }, { base: theirs, conflict: null })
    },
  }
}
