'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import type { Command } from '@tiptap/pm/state'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu'
import { FLOW_ROLES, isFlowRole } from '@/lib/article/flow'
import { roleOfNode } from './document'
import { insertFigure, moveBlocks, setRole } from './writing-commands'
import { ROLE_KEYS } from './writing-keys'

/** Puts the cursor where the editor's own selection is, before the browser puts it where it was when it left. */
function focused({ view }: Editor): HTMLElement {
  view.focus()
  return view.dom
}

/** Says what the paragraph at the cursor is, and makes it something else, puts a figure behind it, or moves it. */
export function KindMenu({ editor }: { readonly editor: Editor }) {
  const t = useTranslations('editor')
  const { role, canRise, canFall } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      role: roleOfNode(state.selection.$from.parent.type.name) ?? null,
      canRise: moveBlocks(-1)(state),
      canFall: moveBlocks(1)(state),
    }),
  })
  const run = (command: Command) => () => { command(editor.state, editor.view.dispatch) }
  const kind = role !== null && isFlowRole(role) ? t(`roles.${role}`) : t('format.figure-kind')
  return (
    <Menu
      focusAfter={() => focused(editor)}
      trigger={<Button small look="quiet" aria-label={t('format.kind', { kind })}>{kind}<ChevronDown aria-hidden /></Button>}
    >
      <MenuGroup label={t('format.kinds')}>
        {FLOW_ROLES.map((one) => (
          <MenuItem key={one} keys={`Ctrl Alt ${ROLE_KEYS[one]}`} onSelect={run(setRole(one))}>{t(`roles.${one}`)}</MenuItem>
        ))}
        <MenuItem keys={`Ctrl Alt ${ROLE_KEYS.figure}`} onSelect={run(insertFigure)}>{t('format.figure')}</MenuItem>
      </MenuGroup>
      <MenuGroup label={t('format.order')}>
        <MenuItem keys="Alt Shift ↑" disabled={!canRise} onSelect={run(moveBlocks(-1))}>{t('format.up')}</MenuItem>
        <MenuItem keys="Alt Shift ↓" disabled={!canFall} onSelect={run(moveBlocks(1))}>{t('format.down')}</MenuItem>
      </MenuGroup>
    </Menu>
  )
}
