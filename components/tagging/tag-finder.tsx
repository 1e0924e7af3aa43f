'use client'

import { useTranslations } from 'use-intl'
import { Combobox, type ComboboxOption, type Creation } from '@/components/ui/combobox'
import type { FoundTag, TagOption } from '@/lib/server/tags/queries'
import type { TagChoice } from '@/lib/server/tags/schema'
import { useFoundTags } from './use-found-tags'
import { OPEN_VOCABULARIES, useVocabularyName } from './use-vocabulary-name'

/** A new tag as it is wished for. */
export type NewTagChoice = Extract<TagChoice, { label: string }>

/** A field that finds a tag by any of its names, pinyin, initials or code; with `onNew`, what is found nowhere is offered as a new one. */
export function TagFinder({ label, chosen, without, onChoose, onNew }: {
  readonly label: string
  /** The tag that the field holds; missing for a field that hands each choice on and is empty again. */
  readonly chosen?: Pick<TagOption, 'id' | 'label'> | null
  /** Tags that are not offered. */
  readonly without?: readonly string[]
  readonly onChoose: (tag: FoundTag) => void
  /** Is told the name of a new tag, and the vocabulary that it comes into; a free one may yet be known elsewhere. */
  readonly onNew?: (choice: NewTagChoice) => void
}) {
  const t = useTranslations('tags.finder')
  const { found, answered, setQuery } = useFoundTags()
  const optionOf = useTagOption()
  const creation: Creation = {
    offers: (words) => OPEN_VOCABULARIES.map((as) => ({ as, label: t(`new.${as}`, { label: words }) })),
    onCreate: (label, as) => onNew?.(as === 'free' ? { label } : { label, vocabulary: as }),
  }
  return (
    <Combobox
      aria-label={label}
      placeholder={label}
      empty={answered ? t('type') : t('looking')}
      options={found.filter(({ id }) => !without?.includes(id)).map(optionOf)}
      {...(chosen === undefined ? {} : { chosen: chosen && { value: chosen.id, label: chosen.label } })}
      onQuery={setQuery}
      onChoose={({ value }) => {
        const tag = found.find(({ id }) => id === value)
        if (tag) onChoose(tag)
      }}
      creation={answered && onNew ? creation : undefined}
    />
  )
}

/** A tag as a field offers it, with what tells it from its namesakes. */
function useTagOption(): (tag: FoundTag) => ComboboxOption {
  const nameOf = useVocabularyName()
  return ({ id, label, labelEn, parent, vocabulary }) => {
    const hint = [labelEn, parent, vocabulary.slug === 'free' ? null : nameOf(vocabulary)].filter((word) => word !== null).join(' · ')
    return { value: id, label, ...(hint === '' ? {} : { hint }) }
  }
}
