'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Finding, type FindingGroup, Finder } from '@/components/ui/finder'
import { showChord } from '@/components/keyboard/chord'
import type { Choice } from '../choice'
import { BENCH_DEEDS, type BenchDeed } from '../deeds'
import type { Situation } from '../situation'
import { whyNot } from '../why-not'
import { type Command, findCommands } from './find-commands'
import { articleGoings, type Going, lineGoings } from './goings'
import type { PaletteNames } from './names'

/** More than these nobody reads; another letter finds the rest. */
const MOST_SHOWN = 60

/** What the palette offers: a deed, or to go somewhere, under a heading. */
type Offer = Command & { readonly group: string; readonly finding: Finding } & (
  | { readonly deed: BenchDeed }
  | { readonly going: Going }
)

/** Finds every deed by its name in any language, with its keys, and every article and line by number and words. */
export function Palette({ situation, names, mac, finalFocus, onDeed, onGo, onClose }: {
  readonly situation: Situation
  readonly names: readonly PaletteNames[]
  readonly mac: boolean
  readonly finalFocus: () => HTMLElement | null | false
  readonly onDeed: (deed: BenchDeed) => void
  readonly onGo: (choice: Choice) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('workbench')
  const [query, setQuery] = useState('')

  function offerDeed(deed: BenchDeed): Offer {
    const why = whyNot(deed, situation)
    return {
      id: deed.id, deed, group: t(`groups.${deed.group}`), names: names.map(({ deeds }) => deeds[deed.id] ?? ''),
      finding: {
        value: deed.id, label: t(`deeds.${deed.id}` as 'deeds.split'), keys: showChord(deed.keys[0], mac),
        ...(why && { disabled: true, hint: t(`why-not.${why}`) }),
      },
    }
  }
  function offerGoing(going: Going, to: 'article' | 'line'): Offer {
    const { id, number, text } = going
    return { ...going, going, group: t(`palette.${to}s`), finding: { value: id, label: t(`palette.${to}`, { number }), hint: text } }
  }
  const offers = [
    ...BENCH_DEEDS.filter(({ does }) => does !== 'palette' && does !== 'menu').map(offerDeed),
    ...articleGoings(situation, names).map((going) => offerGoing(going, 'article')),
    ...lineGoings(situation, names, query).map((going) => offerGoing(going, 'line')),
  ]
  const found = (query.trim() === '' ? fittingFirst(offers) : findCommands(offers, query)).slice(0, MOST_SHOWN)

  function choose(value: string) {
    const offer = found.find(({ id }) => id === value)
    if (offer === undefined) return
    onClose()
    if ('deed' in offer) onDeed(offer.deed)
    else onGo(offer.going.choice)
  }
  return (
    <Finder title={t('palette.title')} placeholder={t('palette.placeholder')} empty={t('palette.empty')} query={query} groups={grouped(found)}
      finalFocus={finalFocus} onQuery={setQuery} onChoose={choose} onClose={onClose} />
  )
}

/** Where nothing is asked for, what can be done now comes first. */
function fittingFirst(offers: readonly Offer[]): readonly Offer[] {
  return [...offers].sort((one, other) => Number(one.finding.disabled ?? false) - Number(other.finding.disabled ?? false))
}

/** Offers under their headings, the heading of the best first. */
function grouped(offers: readonly Offer[]): readonly FindingGroup[] {
  const labels = [...new Set(offers.map(({ group }) => group))]
  return labels.map((label) => ({ label, items: offers.filter(({ group }) => group === label).map(({ finding }) => finding) }))
}
