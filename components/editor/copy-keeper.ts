import { AFTER_COMPOSING } from './autosave'

/** How long after a key the local copy is written, in milliseconds: behind the typing, well before a person could notice a crash. */
export const COPY_AFTER_KEY = 300
/** How old typing without a pause makes the local copy at most. */
export const COPY_AT_MOST = 1_000

/** Whether this browser has what the server does not: nothing to keep, kept, still to be written, or refused by the browser. */
export type Keeping = 'nothing' | 'kept' | 'behind' | 'refused'

/** What a save knows, as far as the copy is concerned. */
export interface Typed {
  readonly edits: number
  readonly kept: number
  readonly composing: boolean
}

/** What keeping a copy needs from outside: the article as it stands now, and a place for it, which rejects where it has no room. */
export interface KeeperPorts<Copy> {
  readonly collect: () => Copy
  readonly write: (copy: Copy) => Promise<void>
  readonly remove: () => Promise<void>
  readonly now: () => number
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** Keeps a copy of what is typed in this browser for as long as the server does not have it. */
export interface CopyKeeper {
  readonly snapshot: () => Keeping
  readonly subscribe: (listener: () => void) => () => void
  /** Follows what is typed and saved. */
  readonly follow: (typed: Typed) => void
  /** Writes at once what the copy does not have, unless an input method composes; done when it is written. */
  readonly flush: () => Promise<void>
}

/** Opens the keeping of a copy. One thing is done at a time, in order, so that no late writing brings back what is saved. */
export function openKeeper<Copy>(ports: KeeperPorts<Copy>): CopyKeeper {
  let typed: Typed = { edits: 0, kept: 0, composing: false }
  let written: { readonly edits: number; readonly kept: number } = { edits: 0, kept: 0 }
  let since: number | null = null
  let keeping: Keeping = 'nothing'
  let work: Promise<void> = Promise.resolve()
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function say(next: Keeping): void {
    if (next === keeping) return
    keeping = next
    for (const listener of [...listeners]) listener()
  }
  /** What is unsaved and not in the copy; what was saved of it is news too, since the copy names what it starts from. */
  function isBehind(): boolean {
    return typed.edits > typed.kept && (written.edits !== typed.edits || written.kept !== typed.kept)
  }
  function schedule(): void {
    cancel()
    since = isBehind() ? (since ?? ports.now()) : null
    if (since === null || typed.composing) return
    const wait = Math.min(COPY_AFTER_KEY, since + COPY_AT_MOST - ports.now())
    cancel = ports.later(() => void flush(), Math.max(wait, AFTER_COMPOSING))
  }
  function flush(): Promise<void> {
    cancel()
    if (!isBehind() || typed.composing) return work
    since = null
    written = { edits: typed.edits, kept: typed.kept }
    const copy = ports.collect()
    work = work.then(() => ports.write(copy)).then(
      () => { if (typed.edits > typed.kept) say(isBehind() ? 'behind' : 'kept') },
      () => say('refused'),
    )
    return work
  }
  function remove(): void {
    since = null
    written = { edits: typed.edits, kept: typed.kept }
    work = work.then(ports.remove).then(() => say(typed.edits > typed.kept ? keeping : 'nothing'), () => say('nothing'))
  }

  return {
    snapshot: () => keeping,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow(next) {
      const before = typed
      // What was typed before an input method begins is whole: it is written before the first uncertain letter.
      if (next.composing && !before.composing) void flush()
      typed = next
      if (next.edits === next.kept) {
        cancel()
        if (before.edits !== before.kept) remove()
      } else if (next.edits !== before.edits || next.kept !== before.kept || next.composing !== before.composing) {
        if (keeping !== 'refused' && isBehind()) say('behind')
        schedule()
      }
    },
    flush,
  }
}
