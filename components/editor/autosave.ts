/** How long after the last key a save begins, in milliseconds: a pause in typing, no more. */
export const AFTER_LAST_KEY = 1_000
/** How long typing without a pause may go unsaved. */
export const AT_MOST = 10_000
/** How long to wait before a server that could not be reached is tried again. */
export const RETRY_AFTER = 3_000

/** Why nothing is sent: the network is away, somebody changed the same block, or the server refused what was typed. */
export type Trouble = 'offline' | 'conflict' | 'failed'

/** An article being typed, as far as saving it goes. Times are milliseconds of one clock. */
export interface Autosave {
  /** Edits so far, and how many of them the server has. */
  readonly edits: number
  readonly kept: number
  /** The edits in the save that is on its way. */
  readonly sending: number | null
  /** When the oldest edit that is not kept was made, and the newest. */
  readonly since: number
  readonly last: number
  readonly composing: boolean
  readonly trouble: Trouble | null
  /** When the server last had everything, as a time of day; null before the first save. */
  readonly savedAt: number | null
}

export type AutosaveEvent =
  | { readonly type: 'edited'; readonly at: number }
  | { readonly type: 'composing'; readonly on: boolean }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly at: number }
  | { readonly type: 'stopped'; readonly trouble: Trouble; readonly at: number }
  | { readonly type: 'settled'; readonly at: number }

export const NOTHING_TYPED: Autosave = {
  edits: 0, kept: 0, sending: null, since: 0, last: 0, composing: false, trouble: null, savedAt: null,
}

/** Whether something was typed that the server does not have. */
export function isUnsaved({ edits, kept }: Autosave): boolean {
  return edits > kept
}

/**
 * When the next save may begin; null where none shall: nothing is unsaved, one is on its way, an input method is
 * composing, or a person must decide first.
 */
export function saveDue(state: Autosave): number | null {
  if (!isUnsaved(state) || state.sending !== null || state.composing) return null
  if (state.trouble === 'conflict' || state.trouble === 'failed') return null
  if (state.trouble === 'offline') return state.last + RETRY_AFTER
  return Math.min(state.last + AFTER_LAST_KEY, state.since + AT_MOST)
}

/** What becomes of it when something happens. After a failed save, the next key is the reason to try again. */
export function reduceAutosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'edited': {
      const first = !isUnsaved(state) || state.edits === state.sending
      const trouble = state.trouble === 'failed' ? null : state.trouble
      return { ...state, edits: state.edits + 1, since: first ? event.at : state.since, last: event.at, trouble }
    }
    case 'composing': return { ...state, composing: event.on }
    case 'sent': return { ...state, sending: state.edits }
    case 'saved': return { ...state, kept: state.sending ?? state.kept, sending: null, trouble: null, savedAt: event.at }
    case 'stopped': return { ...state, sending: null, trouble: event.trouble, last: event.at }
    case 'settled': return { ...state, edits: state.edits + 1, trouble: null, since: event.at - AT_MOST, last: event.at }
  }
}
