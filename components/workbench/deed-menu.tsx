'use client'

import { Menu } from '@base-ui/react/menu'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import { Kbd } from '@/components/ui/kbd'
import { MenuGroup } from '@/components/ui/menu'
import popup from '@/components/ui/popup.module.css'
import styles from './answer-menu.module.css'
import { showChord } from '@/components/keyboard/chord'
import { BENCH_DEEDS, type BenchDeed, DEED_GROUPS } from './deeds'
import type { Situation } from './situation'

/** A place on the screen, or an element of it. */
export type MenuAnchor = { readonly x: number; readonly y: number } | Element | null

/** The deeds that fit what is chosen, at the pointer or beside it: opened by the right button, Shift F10 or the menu key. */
export function DeedMenu({ situation, mac, anchor, finalFocus, onDeed, onClose }: {
  readonly situation: Situation
  readonly mac: boolean
  readonly anchor: () => MenuAnchor
  readonly finalFocus: () => HTMLElement | null | false
  readonly onDeed: (deed: BenchDeed) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('workbench')
  const fitting = BENCH_DEEDS.filter((deed) => deed.group !== 'page' && deed.when(situation))
  return (
    <Menu.Root open onOpenChange={(open) => { if (!open) onClose() }} modal={false}>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} anchor={() => asElement(anchor())} side="bottom" align="start" sideOffset={2}>
          <Menu.Popup className={classes(popup.popup, styles.menu)} tabIndex={0} finalFocus={finalFocus} aria-label={t('menu')}
            onContextMenu={(event) => event.preventDefault()}>
            {DEED_GROUPS.map((group) => {
              const deeds = fitting.filter((deed) => deed.group === group)
              return deeds.length > 0 && (
                <MenuGroup key={group} label={t(`groups.${group}`)}>
                  {deeds.map((deed) => (
                    <Menu.Item key={deed.id} className={popup.row} onClick={() => onDeed(deed)}>
                      {t(`deeds.${deed.id}` as 'deeds.split')}
                      <span className={popup.hint}><Kbd>{showChord(deed.keys[0], mac)}</Kbd></span>
                    </Menu.Item>
                  ))}
                </MenuGroup>
              )
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function asElement(anchor: MenuAnchor) {
  if (anchor === null || anchor instanceof Element) return anchor
  return { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) }
}
