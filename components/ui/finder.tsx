'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classes } from './classes'
import dialog from './dialog.module.css'
import field from './field.module.css'
import styles from './finder.module.css'
import { Kbd } from './kbd'
import popup from './popup.module.css'

/** One thing that can be found. What cannot be chosen now is shown with the reason as its hint. */
export interface Finding {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly keys?: string
  readonly disabled?: boolean
}

export interface FindingGroup {
  readonly label: string
  readonly items: readonly Finding[]
}

/**
 * A sheet with one field that finds what somebody types. The findings are given as they come, and the best is chosen by
 * Enter. Keys pressed while an input method composes are left to it.
 */
export function Finder({ title, placeholder, empty, query, groups, finalFocus, onQuery, onChoose, onClose }: {
  readonly title: string
  readonly placeholder: string
  /** Said where nothing was found. */
  readonly empty: ReactNode
  readonly query: string
  readonly groups: readonly FindingGroup[]
  /** What has the focus after it closed; false where something else takes it. */
  readonly finalFocus: () => HTMLElement | null | false
  readonly onQuery: (query: string) => void
  readonly onChoose: (value: string) => void
  readonly onClose: () => void
}) {
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) onClose() }}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.veil} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.finder} aria-label={title} finalFocus={finalFocus}>
            <Autocomplete.Root
              inline open mode="none" filter={null} autoHighlight="always" keepHighlight
              items={groups}
              value={query}
              onValueChange={(next, { reason }) => { if (reason !== 'item-press') onQuery(next) }}
              itemToStringValue={({ label }: Finding) => label}
            >
              <Autocomplete.Input className={classes(field.control, styles.input)} aria-label={title} placeholder={placeholder} />
              <Autocomplete.Empty className={popup.empty}>{empty}</Autocomplete.Empty>
              <Autocomplete.List className={styles.list}>
                {(group: FindingGroup) => (
                  <Autocomplete.Group key={group.label} items={group.items}>
                    <Autocomplete.GroupLabel className={popup.group}>{group.label}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(finding: Finding) => <Row key={finding.value} finding={finding} onChoose={onChoose} />}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Row({ finding, onChoose }: { readonly finding: Finding; readonly onChoose: (value: string) => void }) {
  const { value, label, hint, keys, disabled } = finding
  return (
    <Autocomplete.Item value={finding} disabled={disabled} className={popup.row} onClick={() => onChoose(value)}>
      {label}
      <span className={classes(popup.hint, styles.hint)}>{hint}{keys !== undefined && <Kbd>{keys}</Kbd>}</span>
    </Autocomplete.Item>
  )
}
