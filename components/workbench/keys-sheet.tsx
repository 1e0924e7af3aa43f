'use client'

import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { showChord } from '@/components/keyboard/chord'
import { BENCH_DEEDS, DEED_GROUPS } from './deeds'
import styles from './keys-sheet.module.css'

/** The keys that go about rather than do something; the panes answer them. */
const GOING = [
  ['choose', ['↑', '↓']],
  ['extend', ['⇧ ↑', '⇧ ↓']],
  ['page', ['PgUp', 'PgDn', 'Home', 'End']],
  ['other-pane', ['Tab']],
  ['copy', ['Mod+C']],
] as const

/** All keys on one sheet, from the registry that the key handler reads. */
export function KeysSheet({ open, mac, onOpenChange }: {
  readonly open: boolean
  readonly mac: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('workbench')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('help.title')} description={t('help.about')} wide>
      <div className={styles.sheet}>
        <dl className={styles.group}>
          {GOING.map(([id, keys]) => <Row key={id} keys={keys.map((key) => showChord(key, mac))} name={t(`help.${id}`)} />)}
        </dl>
        {DEED_GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.title}>{t(`groups.${group}`)}</h3>
            <dl>
              {BENCH_DEEDS.filter((deed) => deed.group === group).map(({ id, keys }) => (
                <Row key={id} keys={keys.map((chord) => showChord(chord, mac))} name={t(`deeds.${id}` as 'deeds.split')} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ keys, name }: { readonly keys: readonly string[]; readonly name: string }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dd>
    </div>
  )
}
