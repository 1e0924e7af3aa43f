'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export interface Tab {
  readonly value: string
  readonly label: ReactNode
  readonly panel: ReactNode
}

/** Several views of one thing, of which one is seen. Controlled with `value` and `onChange`, else by itself. */
export function Tabs({ tabs, value, onChange, 'aria-label': label }: {
  readonly tabs: readonly Tab[]
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly 'aria-label': string
}) {
  return (
    <Base.Root
      value={value}
      defaultValue={value === undefined ? tabs[0]?.value : undefined}
      onValueChange={(next: string) => onChange?.(next)}
    >
      <Base.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>{tab.label}</Base.Tab>)}
      </Base.List>
      {tabs.map((tab) => <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>{tab.panel}</Base.Panel>)}
    </Base.Root>
  )
}
