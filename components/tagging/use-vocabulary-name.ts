'use client'

import { useTranslations } from 'use-intl'
import type { TagOption } from '@/lib/server/tags/queries'
import type { OpenVocabulary } from '@/lib/server/vocabularies/open'

/** The vocabularies that take new tags as they are typed, in the order in which they are offered. */
export const OPEN_VOCABULARIES = ['free', 'people', 'organisations', 'series', 'own-places'] as const satisfies readonly OpenVocabulary[]

/** Those that Galley knows how to load, beside the open ones. */
const NAMED_BY_US = [...OPEN_VOCABULARIES, 'media-topics', 'places-cn'] as const

function isNamedByUs(slug: string): slug is (typeof NAMED_BY_US)[number] {
  return NAMED_BY_US.some((known) => known === slug)
}

/** What a vocabulary is called: those that Galley makes itself in the language of the screen, others as whoever loaded them named them. */
export function useVocabularyName(): (vocabulary: Pick<TagOption['vocabulary'], 'slug' | 'name'>) => string {
  const t = useTranslations('tags.vocabulary-names')
  return ({ slug, name }) => isNamedByUs(slug) ? t(slug) : name
}
