/** What of a key event tells a chord. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * The name of a chord: `S`, `Shift+J`, `Mod+Z`, `Alt+ArrowUp`, `?`. Mod is Control, or Command on a Mac. A sign that
 * needs Shift on one keyboard and not on another is named by itself.
 */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const isSign = key.length === 1 && key.toUpperCase() === key.toLowerCase()
  const name = key.length === 1 ? key.toUpperCase() : key
  return [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
    name,
  ].join('+')
}

/** Whether an input method is at work: then no key is ours. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229
}

const SIGNS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Shift: '⇧', ContextMenu: 'Menu' }
const MAC_SIGNS: Readonly<Record<string, string>> = { ...SIGNS, Mod: '⌘', Alt: '⌥' }

/** A chord as it is printed on keys: `⇧ J`, `Ctrl Z`, on a Mac `⌘ Z`. */
export function showChord(chord: string, mac: boolean): string {
  const signs = mac ? MAC_SIGNS : { ...SIGNS, Mod: 'Ctrl' }
  return chord.split('+').map((part) => signs[part] ?? part).join(' ')
}
