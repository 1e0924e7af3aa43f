'use client'

import { useTranslations } from 'use-intl'
import { ASIDE_REASONS, BLOCK_ROLES } from '@/lib/article/block'
import { contentOf } from '@/lib/article/content'
import type { Answer } from './answer-menu'
import { REASON_KEYS, ROLE_KEYS, type BenchDeed } from './deeds'
import type { Situation } from './situation'

/** Headlines in a menu are cut here: enough to know the article by. */
const LONGEST_NAME = 24

/** A deed that asks before it is done. */
export type AskingDeed = Extract<BenchDeed, { does: 'ask-role' | 'ask-reason' | 'ask-article' }>

/** The answers to what a deed asks, in the words of the screen. */
export function useAnswers(): (asking: AskingDeed['does'], situation: Situation) => { question: string; answers: readonly Answer[] } {
  const t = useTranslations('workbench')
  return (asking, situation) => {
    if (asking === 'ask-role') {
      const answers = BLOCK_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`), key: ROLE_KEYS[role] }))
      return { question: t('which-role'), answers }
    }
    if (asking === 'ask-reason') {
      const answers = ASIDE_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`), key: REASON_KEYS[reason] }))
      return { question: t('which-reason'), answers }
    }
    return { question: t('which-article'), answers: articleAnswers(situation, t('untitled')) }
  }
}

/** The other articles of the page by their numbers; one digit picks each of the first nine. */
function articleAnswers({ page, chosen }: Situation, untitled: string): readonly Answer[] {
  const own = chosen !== null && 'article' in chosen.home ? chosen.home.article : null
  return page.articles
    .map(({ id, blocks }, index): Answer => {
      const { headline, damaged } = contentOf(blocks)
      const name = (headline ?? damaged ?? untitled).slice(0, LONGEST_NAME)
      return { value: id, label: `${index + 1}　${name}`, key: index < 9 ? String(index + 1) : null }
    })
    .filter(({ value }) => value !== own)
}
