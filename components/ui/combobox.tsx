'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { classes } from './classes'
import field from './field.module.css'
import popup from './popup.module.css'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** A word beside the label, for telling equals apart. */
  readonly hint?: string
}

/** An option that stands for what was typed and is not yet an option, and as what it is offered. */
interface Offer extends ComboboxOption {
  readonly offers?: { readonly words: string; readonly as: string }
}

/** What was typed, offered as a new option: in one way or in several, of which the person chooses one. */
export interface Creation {
  readonly offers: (query: string) => readonly { readonly as: string; readonly label: string }[]
  readonly onCreate: (query: string, as: string) => void
}

interface Choosing {
  readonly options: readonly ComboboxOption[]
  readonly onChoose: (option: ComboboxOption) => void
  /** Told what is typed. Where it is given, the options are taken as they come and not filtered here. */
  readonly onQuery?: (query: string) => void
  /** Offers what was typed as a new option, where no option is called so. */
  readonly creation?: Creation
  readonly placeholder?: string
  /** Said where nothing fits. */
  readonly empty: ReactNode
  readonly small?: boolean
  readonly disabled?: boolean
  readonly 'aria-label'?: string
}

/**
 * A field that finds one option among many as one types. With `chosen` it holds a choice; without it, it is a field for
 * adding: each choice is handed on, and the field is empty again. Keys pressed while an input method composes are left
 * to it.
 */
export function Combobox({ options, chosen, onChoose, onQuery, creation, placeholder, empty, small, disabled, ...rest }: Choosing & {
  readonly chosen?: ComboboxOption | null
}) {
  const holds = chosen !== undefined
  const [query, setQuery] = useState(chosen?.label ?? '')

  function typed(next: string) {
    setQuery(next)
    onQuery?.(next)
  }

  function chose(option: Offer | null) {
    if (option === null) return
    if (option.offers !== undefined) creation?.onCreate(option.offers.words, option.offers.as)
    else onChoose(option)
    typed(holds && option.offers === undefined ? option.label : '')
  }

  return (
    <Base.Root<Offer>
      items={withOffers(options, query, creation?.offers)}
      filter={onQuery ? null : fits}
      value={chosen ?? null}
      onValueChange={chose}
      inputValue={query}
      onInputValueChange={(next, { reason }) => { if (reason !== 'item-press') typed(next) }}
      itemToStringLabel={({ label }) => label}
      isItemEqualToValue={(one, other) => one.value === other.value}
      autoHighlight
      disabled={disabled}
    >
      <Base.Input
        className={classes(field.control, small && field.small)}
        placeholder={placeholder}
        aria-label={rest['aria-label']}
      />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4}>
          <Base.Popup className={popup.popup}>
            <Base.Empty className={popup.empty}>{empty}</Base.Empty>
            <Base.List>
              {(option: Offer) => (
                <Base.Item key={option.value} value={option} className={popup.row}>
                  {option.label}
                  {option.hint !== undefined && <span className={popup.hint}>{option.hint}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function withOffers(options: readonly ComboboxOption[], query: string, offers: Creation['offers'] | undefined): readonly Offer[] {
  const wanted = query.trim()
  if (!offers || wanted === '' || options.some(({ label }) => label === wanted)) return options
  return [...options, ...offers(wanted).map(({ as, label }): Offer => ({ value: `offer:${as}:${wanted}`, label, offers: { words: wanted, as } }))]
}

function fits(option: Offer, query: string): boolean {
  return option.offers !== undefined || option.label.toLowerCase().includes(query.trim().toLowerCase())
}
