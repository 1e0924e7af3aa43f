import type { Reply } from '@/components/desk/send-json'
import { waitsForPerson } from '@/components/desk/waits-for-person'
import type { Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import type { Saved, TextConflict } from '@/lib/server/articles/commands'
import type { Failure } from '@/lib/server/errors'
import { type Autosave, type AutosaveEvent, NOTHING_TYPED, quietAt, reduceAutosave, saveDue, type Trouble } from './autosave'

/** An article as the server has it: what a save starts from. */
export interface Base {
  readonly revision: number
  readonly blocks: readonly Block[]
}

/** A save as it is sent, from a revision, under the id of the version that it shall make. */
export interface SentSave {
  readonly revision: number
  readonly version: string
  readonly blocks: readonly EditedBlock[]
}

/** What saving needs from outside. */
export interface SaverPorts {
  readonly send: (save: SentSave) => Promise<Reply<Saved>>
  /** The article as it stands in the editor now, and what takes in an answer to it. */
  readonly collect: (base: Base) => Collected
  /** Puts both sides of a conflict together where nobody need decide anything; false where somebody must. */
  readonly merge: (conflict: Conflict) => boolean
  readonly refused: (failure: Failure) => void
  /** Whether what was typed here is still for this saver to send after its screen was closed. */
  readonly isOurs: () => Promise<boolean>
  /** A UUID that nobody else has. */
  readonly newId: () => string
  readonly now: () => number
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** What was collected from the editor. */
export interface Collected {
  readonly blocks: readonly EditedBlock[]
  /** Puts what the server made of it into the editor. Where what was typed meanwhile stands in the way, a conflict. */
  readonly takeIn: (saved: Saved) => Conflict | null
}

/** What was collected, under the id that it keeps however often it is sent. */
interface Sent extends Collected {
  readonly version: string
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
  /** The article into which this one was joined, once a save has met that. */
  readonly joinedInto: string | null
}

/** Saves an article while it is typed. It goes on sending what was typed after its screen is closed. */
export interface Saver {
  readonly snapshot: () => SaverState
  readonly subscribe: (listener: () => void) => () => void
  readonly edited: () => void
  readonly composing: (on: boolean) => void
  /** Sends at once what is unsaved. */
  readonly flush: () => void
  /** Tries again at once what could not be sent. */
  readonly retry: () => void
  /** Its screen is there. */
  readonly open: () => void
  /** Its screen is gone: sends at once what is unsaved, and goes on as long as nobody else took that up. */
  readonly close: () => void
  /** A person decided: what stands in the editor now starts from theirs, and is saved at once. */
  readonly settle: () => void
}

function isTextConflict(failure: Failure): failure is Failure & { detail: TextConflict } {
  return failure.kind === 'conflict' && failure.code === 'article-moved-on'
}

function troubleOf(failure: Failure): Trouble {
  if (waitsForPerson(failure)) return 'signed-out'
  const { code } = failure
  return code === 'no-such-article' || code === 'article-closed' ? 'gone' : 'failed'
}

/** Opens an article for saving: one save at a time, each from the revision that the editor has taken in. */
export function openSaver(base: Base, ports: SaverPorts): Saver {
  let state: SaverState = { autosave: NOTHING_TYPED, base, conflict: null, joinedInto: null }
  let unanswered: Sent | null = null
  let closed = false
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function update(next: Partial<SaverState>): void {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }
  function happen(event: AutosaveEvent, next: Partial<SaverState> = {}): void {
    update({ ...next, autosave: reduceAutosave(state.autosave, event) })
    schedule()
  }
  function schedule(): void {
    cancel()
    const due = saveDue(state.autosave)
    if (due !== null) cancel = ports.later(() => void save(), Math.max(due - ports.now(), 0))
  }
  /** Waits until no input method composes: a change of the text would break its word off, and so would a dialog. */
  async function quiet(): Promise<void> {
    for (let at = quietAt(state.autosave); at > ports.now(); at = quietAt(state.autosave)) {
      await new Promise<void>((resolve) => {
        if (at < Infinity) return void ports.later(resolve, at - ports.now())
        const forget = subscribe(() => {
          if (state.autosave.composing) return
          forget()
          resolve()
        })
      })
    }
  }
  async function save(): Promise<void> {
    cancel()
    if (saveDue(state.autosave) === null) return
    if (quietAt(state.autosave) > ports.now()) return schedule()
    const collected = unanswered ?? { ...ports.collect(state.base), version: ports.newId() }
    happen({ type: 'sent' })
    if (closed && !(await ports.isOurs())) return
    const reply = await ports.send({ revision: state.base.revision, version: collected.version, blocks: collected.blocks })
    await quiet()
    unanswered = null
    if (reply.kind === 'done') return answered(collected, reply.value)
    if (reply.kind === 'refused') return refused(collected, reply.failure)
    stop('offline', collected)
  }
  /** What is to be sent `again` is sent to the letter: the server knows it where it has arrived already. */
  function stop(trouble: Trouble, again: Sent | null): void {
    unanswered = again
    happen({ type: 'stopped', trouble, again: again !== null, at: ports.now() })
  }
  function refused(collected: Sent, failure: Failure): void {
    if (isTextConflict(failure)) {
      const { revision, blocks } = failure.detail
      return disagree({ base: state.base.blocks, ours: collected.blocks, theirs: { revision, blocks } })
    }
    const trouble = troubleOf(failure)
    const { into } = failure.values
    if (trouble === 'gone') update({ joinedInto: typeof into === 'string' ? into : null })
    // What the server finds wrong with the text it will find wrong again; the next key may mend it.
    stop(trouble, failure.kind === 'invalid' ? null : collected)
    if (trouble === 'failed') ports.refused(failure)
  }
  function answered(collected: Collected, saved: Saved): void {
    const conflict = collected.takeIn(saved)
    happen({ type: 'saved', at: ports.now() }, { base: { revision: saved.revision, blocks: saved.blocks } })
    if (conflict !== null) disagree(conflict)
  }
  function disagree(conflict: Conflict): void {
    update({ conflict })
    stop('conflict', null)
    // The server may lack the version that this editor started from, and ask about more than is in question.
    if (ports.merge(conflict)) settle()
  }
  function settle(): void {
    const theirs = state.conflict?.theirs
    if (theirs) happen({ type: 'settled', at: ports.now() }, { base: theirs, conflict: null })
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    snapshot: () => state,
    subscribe,
    edited: () => happen({ type: 'edited', at: ports.now() }),
    composing(on) {
      if (on !== state.autosave.composing) happen({ type: 'composing', on, at: ports.now() })
    },
    flush: () => void save(),
    retry: () => happen({ type: 'retry', at: ports.now() }),
    open() {
      closed = false
    },
    close() {
      closed = true
      happen({ type: 'composing', on: false, at: -Infinity })
      void save()
    },
    settle,
  }
}
