import { Extension } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import type { FlowRole } from '@/lib/article/flow'
import { backspace, deleteForward, enter, insertFigure, moveBlocks, toggleRole } from './writing-commands'

/** The keys that make a block what it is, for the menu that shows them. Zero is the paragraph, as in other editors. */
export const ROLE_KEYS: Readonly<Record<FlowRole | 'figure', string>> = {
  body: '0', crosshead: '1', bullet: '2', numbered: '3', 'pull-quote': '4', 'editors-note': '5', figure: '6',
}

/** The keys of writing. ProseMirror asks none of them while an input method composes. */
export const WritingKeys = Extension.create({
  name: 'writingKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => {
      const { state, view } = this.editor
      return !view.composing && command(state, view.dispatch)
    }
    const roles = Object.entries(ROLE_KEYS).map(([role, key]) =>
      [`Mod-Alt-${key}`, run(role === 'figure' ? insertFigure : toggleRole(role as FlowRole))] as const)
    return {
      Enter: run(enter),
      Backspace: run(backspace),
      Delete: run(deleteForward),
      'Alt-Shift-ArrowUp': run(moveBlocks(-1)),
      'Alt-Shift-ArrowDown': run(moveBlocks(1)),
      ...Object.fromEntries(roles),
    }
  },
})
