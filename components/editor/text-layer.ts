import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** A stretch of the running text that is shown in some way, by positions of its document. */
export interface LayerMark {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly attributes: Readonly<Record<string, string>>
}

/** Marks that lie over the running text and are no part of it. While somebody types, they move along with the words. */
export interface TextLayer {
  readonly plugin: Plugin<DecorationSet>
  readonly show: (view: EditorView, marks: readonly LayerMark[]) => void
  /** Where a mark has moved to; null where its words are gone. */
  readonly placeOf: (state: EditorState, key: string) => { readonly from: number; readonly to: number } | null
  /** The keys of the marks that a stretch touches. */
  readonly keysAt: (state: EditorState, from: number, to: number) => readonly string[]
}

/** Opens a layer. Its plugin is registered once; what is shown does not count as a change of the document. */
export function openTextLayer(name: string): TextLayer {
  const layer = new PluginKey<DecorationSet>(name)
  const shown = (state: EditorState) => layer.getState(state) ?? DecorationSet.empty
  const plugin = new Plugin<DecorationSet>({
    key: layer,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const next: unknown = transaction.getMeta(layer)
        return next instanceof DecorationSet ? next : marks.map(transaction.mapping, transaction.doc)
      },
    },
    props: { decorations: shown },
  })
  return {
    plugin,
    show(view, marks) {
      if (marks.length === 0 && shown(view.state).find().length === 0) return
      const decorations = marks.map(({ key, from, to, attributes }) => Decoration.inline(from, to, { ...attributes }, { key }))
      view.dispatch(view.state.tr.setMeta(layer, DecorationSet.create(view.state.doc, decorations)))
    },
    placeOf(state, key) {
      const [found] = shown(state).find(undefined, undefined, (spec) => keyOf(spec) === key)
      return found ? { from: found.from, to: found.to } : null
    },
    keysAt: (state, from, to) => shown(state).find(from, to).map(({ spec }) => keyOf(spec)),
  }
}

/** A decoration's spec is whatever it was made with; ours are made with a key. */
function keyOf(spec: { readonly key?: unknown }): string {
  return typeof spec.key === 'string' ? spec.key : ''
}
