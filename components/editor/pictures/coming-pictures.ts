import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** Where a picture will stand that is being brought in: at a border between blocks, or in a figure. */
export interface ComingPicture {
  readonly id: string
  readonly position: number
  readonly kind: 'border' | 'figure'
}

type Change = { readonly add: ComingPicture } | { readonly remove: string }

const KEY = new PluginKey<DecorationSet>('coming-pictures')

/** Marks the places of pictures that are on their way, and finds them again however the text was changed meanwhile. */
export const ComingPictures = Extension.create<{ words: string }>({
  name: 'comingPictures',
  addOptions: () => ({ words: '' }),
  addProseMirrorPlugins() {
    const { words } = this.options
    return [new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, before) {
          const set = before.map(transaction.mapping, transaction.doc)
          const change = transaction.getMeta(KEY) as Change | undefined
          if (change === undefined) return set
          if ('remove' in change) return set.remove(set.find(undefined, undefined, ({ id }) => id === change.remove))
          const { id, position, kind } = change.add
          return set.add(transaction.doc, [Decoration.widget(position, () => notice(words), { id, kind, side: -1 })])
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    })]
  },
})

function notice(words: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'coming'
  element.textContent = words
  return element
}

/** Marks the place of a picture that is on its way. */
export function awaitPicture(view: EditorView, coming: ComingPicture): void {
  view.dispatch(view.state.tr.setMeta(KEY, { add: coming } satisfies Change))
}

/** Where a picture goes that has come; null where its place was taken out meanwhile. */
export function placeOfComing(state: EditorState, id: string): ComingPicture | null {
  const [found] = KEY.getState(state)?.find(undefined, undefined, (spec) => spec['id'] === id) ?? []
  return found ? { id, position: found.from, kind: (found.spec as ComingPicture).kind } : null
}

/** Takes the mark away. */
export function pictureCame(view: EditorView, id: string): void {
  view.dispatch(view.state.tr.setMeta(KEY, { remove: id } satisfies Change))
}
