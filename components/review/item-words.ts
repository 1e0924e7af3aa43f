'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ReviewArticle, ReviewItem, ReviewPlace } from '@/lib/review/review'

/** The sentences about items, in the language of the screen. */
export interface ItemWords {
  readonly sentence: (item: ReviewItem) => string
  readonly headline: (article: ReviewArticle | null) => string
}

export function useItemWords(articles: readonly ReviewArticle[]): ItemWords {
  const t = useTranslations('review')
  const roles = useTranslations('editor.roles')
  return useMemo(() => {
    const headline = (article: ReviewArticle | null) => (article === null ? t('page-itself') : article.headline || t('untitled'))
    const place = (where: ReviewPlace) => ('article' in where
      ? t('place.article', { headline: articles.find(({ key }) => key === where.article)?.headline || t('untitled') })
      : t('place.aside', { reason: t(`reasons.${where.aside}`) }))
    return {
      headline,
      sentence: (item) => {
        switch (item.kind) {
          case 'role': return t('sentence.role', { theirs: roles(item.theirs), ours: roles(item.ours) })
          case 'passage': {
            const [block] = item.ours.length > 0 ? item.ours : item.theirs
            return t(`sentence.passage.${item.fate}`, { role: roles(block?.role ?? 'body'), count: item.theirs.length })
          }
          case 'article-split':
          case 'articles-joined':
          case 'blocks-moved':
            return t(`sentence.${item.kind}`, { count: item.blocks.length, from: place(item.from), to: place(item.to) })
          default: return t(`sentence.${item.kind}`)
        }
      },
    }
  }, [articles, t, roles])
}
