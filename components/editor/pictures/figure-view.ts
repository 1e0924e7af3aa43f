import type { NodeViewRenderer } from '@tiptap/core'
import { pictureOf } from '../document'
import type { FigureSlots } from './figure-slots'

/** Draws a figure: a room for its picture, which is no text and nobody types in, and its words below. */
export function figureView(slots: FigureSlots): NodeViewRenderer {
  return ({ node, getPos }) => {
    const [dom, room, words] = [document.createElement('figure'), document.createElement('div'), document.createElement('div')]
    room.contentEditable = 'false'
    dom.append(room, words)
    const key = slots.open({ room, picture: pictureOf(node.firstChild?.attrs), position: getPos })
    const inRoom = (target: EventTarget | null) => target instanceof Node && room.contains(target)
    return {
      dom,
      contentDOM: words,
      update(next) {
        if (next.type !== node.type) return false
        slots.change(key, pictureOf(next.firstChild?.attrs))
        return true
      },
      // What is dragged, out of the room or into it, is the editor's; all else in the room is the buttons'.
      stopEvent: (event) => inRoom(event.target) && !(event instanceof DragEvent),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && inRoom(mutation.target),
      destroy: () => slots.close(key),
    }
  }
}
