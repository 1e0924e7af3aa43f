'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu'
import { showChord } from '@/components/keyboard/chord'
import { BENCH_DEEDS, type BenchDeed, DEED_GROUPS } from './deeds'
import type { Situation } from './situation'
import styles from './toolbar.module.css'

/** The deeds that stand in the toolbar itself: those that repair most pages. */
const SHORT = [
  'split', 'join-next', 'carry', 'move', 'new-article', 'role', 'set-aside', 'take-back', 'break', 'join-paragraphs',
  'repair', 'accept', 'next-doubt', 'undo', 'redo', 'help',
] as const

/** Every deed by pointer: the frequent ones as buttons, all of them in the palette and a menu, each with its key. */
export function Toolbar({ situation, mac, onDeed }: {
  readonly situation: Situation
  readonly mac: boolean
  readonly onDeed: (deed: BenchDeed) => void
}) {
  const t = useTranslations('workbench')
  function short(id: (typeof SHORT)[number] | 'palette') {
    const deed = BENCH_DEEDS.find((one) => one.id === id)
    return deed && (
      <Button key={id} small look="quiet" title={t(`deeds.${id}`)} disabled={!deed.when(situation)} onClick={() => onDeed(deed)}>
        {t(`short.${id}`)}
        <Kbd>{showChord(deed.keys[0], mac)}</Kbd>
      </Button>
    )
  }
  return (
    <div role="toolbar" aria-label={t('toolbar')} className={styles.toolbar}>
      <div className={styles.frequent}>{SHORT.map(short)}</div>
      {short('palette')}
      <Menu align="end" trigger={<IconButton small label={t('more')} icon={<Ellipsis />} />}>
        {DEED_GROUPS.map((group) => (
          <MenuGroup key={group} label={t(`groups.${group}`)}>
            {BENCH_DEEDS.filter((deed) => deed.group === group).map((deed) => (
              <MenuItem key={deed.id} keys={showChord(deed.keys[0], mac)} disabled={!deed.when(situation)} onSelect={() => onDeed(deed)}>
                {t(`deeds.${deed.id}` as 'deeds.split')}
              </MenuItem>
            ))}
          </MenuGroup>
        ))}
      </Menu>
    </div>
  )
}
