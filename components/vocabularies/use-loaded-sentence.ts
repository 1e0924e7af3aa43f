'use client'

import { useTranslations } from 'use-intl'
import type { Loaded } from '@/lib/server/vocabularies/commands'

export interface LoadedVocabulary extends Loaded {
  readonly name: string
}

/** Says what a load did: what came, what is called or stands otherwise, what went. */
export function useLoadedSentence(): (loaded: LoadedVocabulary) => string {
  const t = useTranslations('tags.loaded')
  return ({ name, tags, added, renamed, moved, restored, retired }) => {
    const told = Object.entries({ added, renamed, moved, restored, retired } as const).flatMap(([deed, count]) => count > 0 ? t(deed as 'added', { count }) : [])
    return [t('whole', { name, count: tags }), told.length > 0 ? told.join(' ') : t('nothing')].join(' ')
  }
}
