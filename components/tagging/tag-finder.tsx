'use client'

import { useTranslations } from 'use-intl'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import type { FoundTag, TagOption } from '@/lib/server/tags/queries'
import { useFoundTags } from './use-found-tags'
import { useVocabularyName } from './use-vocabulary-name'

/** A field that finds a tag by any of its names, pinyin, initials or code; with `onNew`, what is found nowhere is offered as a new one. */
export function TagFinder({ label, chosen, without, onChoose, onNew }: {
  readonly label: string
  /** The tag that the field holds; missing for a field that hands each choice on and is empty again. */
  readonly chosen?: TagOption | null
  /** Tags that are not offered. */
  readonly without?: readonly string[]
  readonly onChoose: (tag: FoundTag) => void
  readonly onNew?: (label: string) => void
}) {
  const t = useTranslations('tags.finder')
  const { found, answered, setQuery } = useFoundTags()
  const optionOf = useTagOption()
  return (
    <Combobox
      aria-label={label}
      placeholder={label}
      empty={answered ? t('type') : t('looking')}
      options={found.filter(({ id }) => !without?.includes(id)).map(optionOf)}
      {...(chosen === undefined ? {} : { chosen: chosen && optionOf({ ...chosen, parent: null }) })}
      onQuery={setQuery}
      onChoose={({ value }) => {
        const tag = found.find(({ id }) => id === value)
        if (tag) onChoose(tag)
      }}
      creation={answered && onNew ? { offer: (words) => t('new', { label: words }), onCreate: onNew } : undefined}
    />
  )
}

/** A tag as a field offers it, with what tells it from its namesakes. */
export function useTagOption(): (tag: FoundTag) => ComboboxOption {
  const nameOf = useVocabularyName()
  return ({ id, label, labelEn, parent, vocabulary }) => {
    const hint = [labelEn, parent, vocabulary.slug === 'free' ? null : nameOf(vocabulary)].filter((word) => word !== null).join(' · ')
    return { value: id, label, ...(hint === '' ? {} : { hint }) }
  }
}
