'use client'

import { useTranslations } from 'use-intl'
import type { TagOption } from '@/lib/server/tags/queries'
import type { OpenVocabulary } from '@/lib/server/vocabularies/open'

/** The vocabularies that take new tags as they are typed, in the order in which they are offered. */
export const OPEN_VOCABULARIES = ['free', 'people', 'organisations', 'series', 'own-places'] as const satisfies readonly OpenVocabulary[]

function isOpen(slug: string): slug is OpenVocabulary {
  return OPEN_VOCABULARIES.some((known) => known === slug)
}

/** What a vocabulary is called: the desk's own ones in the language of the screen, others as whoever loaded them named them. */
export function useVocabularyName(): (vocabulary: Pick<TagOption['vocabulary'], 'slug' | 'name'>) => string {
  const t = useTranslations('tags.open-vocabularies')
  return ({ slug, name }) => isOpen(slug) ? t(slug) : name
}
