/** How long after the last key a save begins, in milliseconds: a pause in typing, no more. */
export const AFTER_LAST_KEY = 1_000
/** How long typing without a pause may go unsaved. */
export const AT_MOST = 10_000
/**
 * How long after an input method is done nothing is read from the editor or put into it: ProseMirror takes up to 50 ms
 * to read what was composed, and Safari sends its last key only after the end.
 */
export const AFTER_COMPOSING = 60
/** How long to wait before a server that could not be reached is tried again; each time twice as long, up to a minute. */
export const FIRST_WAIT = 1_000
export const LONGEST_WAIT = 60_000

/**
 * Why what was typed is not saved: the network is away, the session has ended, somebody changed the same block, the server
 * refused what was typed, or the article was closed or joined into another.
 */
export type Trouble = 'offline' | 'signed-out' | 'conflict' | 'failed' | 'gone'

/** An article being typed, as far as saving it goes. Times are milliseconds of one clock. */
export interface Autosave {
  /** Edits so far, and how many of them the server has. */
  readonly edits: number
  readonly kept: number
  /** The edits in the save that is on its way. */
  readonly sending: number | null
  /** The edits in a save of which nobody knows whether it arrived. It is sent again, to the letter, before any other. */
  readonly unanswered: number | null
  /** When the oldest edit that is not kept was made, and the newest. */
  readonly since: number
  readonly last: number
  readonly composing: boolean
  /** When an input method was last done. */
  readonly composedAt: number
  readonly trouble: Trouble | null
  /** When the trouble began, and how many saves in a row ended in it. */
  readonly stoppedAt: number
  readonly attempts: number
  /** When the server last had everything, as a time of day; null before the first save. */
  readonly savedAt: number | null
}

export type AutosaveEvent =
  | { readonly type: 'edited'; readonly at: number }
  | { readonly type: 'composing'; readonly on: boolean; readonly at: number }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly at: number }
  /** `again`: the save may have arrived, or will once the reason has passed, and is to be sent again as it was. */
  | { readonly type: 'stopped'; readonly trouble: Trouble; readonly again: boolean; readonly at: number }
  /** A person decided a conflict: what stands in the editor now is to be saved. */
  | { readonly type: 'settled'; readonly at: number }
  /** There is reason to hope again: the network is back, or somebody came back to the tab. */
  | { readonly type: 'retry'; readonly at: number }

export const NOTHING_TYPED: Autosave = {
  edits: 0, kept: 0, sending: null, unanswered: null, since: 0, last: 0, composing: false, composedAt: -Infinity,
  trouble: null, stoppedAt: 0, attempts: 0, savedAt: null,
}

/** Whether something was typed that the server does not have. */
export function isUnsaved({ edits, kept }: Autosave): boolean {
  return edits > kept
}

/** Whether trying again may help without anybody doing anything here. */
function mayPass(trouble: Trouble | null): boolean {
  return trouble === 'offline' || trouble === 'signed-out'
}

function waitOf({ attempts }: Autosave): number {
  return Math.min(FIRST_WAIT * 2 ** Math.max(attempts - 1, 0), LONGEST_WAIT)
}

/** When the editor may be read and changed: never while an input method composes, and a moment after. */
export function quietAt({ composing, composedAt }: Autosave): number {
  return composing ? Infinity : composedAt + AFTER_COMPOSING
}

/**
 * When the next save may begin; null where none shall: nothing is unsaved, one is on its way, an input method is
 * composing, or a person must decide first.
 */
export function saveDue(state: Autosave): number | null {
  const { trouble, stoppedAt, last, since } = state
  if (!isUnsaved(state) || state.sending !== null || state.composing) return null
  if (trouble !== null && !mayPass(trouble)) return null
  const wanted = trouble === null ? Math.min(last + AFTER_LAST_KEY, since + AT_MOST) : stoppedAt + waitOf(state)
  return Math.max(wanted, quietAt(state))
}

function stopped(state: Autosave, trouble: Trouble, again: boolean, at: number): Autosave {
  return {
    ...state, trouble, sending: null, stoppedAt: at,
    unanswered: again ? state.sending : null,
    attempts: trouble === state.trouble ? state.attempts + 1 : 1,
  }
}

/** What becomes of it when something happens. After a refused save, the next key is the reason to try again. */
export function reduceAutosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'edited': {
      const first = !isUnsaved(state) || state.edits === state.sending
      const trouble = state.trouble === 'failed' ? null : state.trouble
      return { ...state, edits: state.edits + 1, since: first ? event.at : state.since, last: event.at, trouble }
    }
    case 'composing': return { ...state, composing: event.on, composedAt: event.on ? state.composedAt : event.at }
    case 'sent': return { ...state, sending: state.unanswered ?? state.edits, unanswered: null }
    case 'saved': return { ...state, kept: state.sending ?? state.kept, sending: null, trouble: null, attempts: 0, savedAt: event.at }
    case 'stopped': return stopped(state, event.trouble, event.again, event.at)
    case 'settled': return { ...state, edits: state.edits + 1, trouble: null, since: event.at - AT_MOST, last: event.at }
    case 'retry': return mayPass(state.trouble) ? { ...state, stoppedAt: event.at - waitOf(state) } : state
  }
}
