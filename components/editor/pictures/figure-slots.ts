import type { PictureUse } from '@/lib/article/picture'

/** A figure as it stands on the screen of the editor, with the room in which its picture is drawn. */
export interface FigureSlot {
  readonly key: number
  readonly room: HTMLElement
  readonly picture: PictureUse | null
  /** Where the figure stands in the document now; undefined once it is gone. */
  readonly position: () => number | undefined
}

/** The figures on the screen: the editor makes their rooms, React draws into them. */
export interface FigureSlots {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => readonly FigureSlot[]
  readonly open: (slot: Omit<FigureSlot, 'key'>) => number
  /** Says which picture a figure has by now; hears of every key, and tells nobody where nothing changed. */
  readonly change: (key: number, picture: PictureUse | null) => void
  readonly close: (key: number) => void
}

/** Opens the list of an editor's figures. */
export function openFigureSlots(): FigureSlots {
  let slots: readonly FigureSlot[] = []
  let next = 0
  const listeners = new Set<() => void>()
  function set(now: readonly FigureSlot[]): void {
    slots = now
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => slots,
    open(slot) {
      const key = (next += 1)
      set([...slots, { ...slot, key }])
      return key
    },
    change(key, picture) {
      // An attribute of a node is the same object until it is set anew.
      if (slots.some((slot) => slot.key === key && slot.picture !== picture)) set(slots.map((slot) => (slot.key === key ? { ...slot, picture } : slot)))
    },
    close: (key) => set(slots.filter((slot) => slot.key !== key)),
  }
}
