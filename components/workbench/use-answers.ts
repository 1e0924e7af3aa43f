'use client'

import { useTranslations } from 'use-intl'
import { ASIDE_REASONS, BLOCK_ROLES } from '@/lib/article/block'
import { contentOf } from '@/lib/article/content'
import type { PageState } from '@/lib/split/page-state'
import type { Answer } from './answer-menu'
import { REASON_KEYS, ROLE_KEYS, type BenchDeed } from './deeds'
import type { Situation } from './situation'

/** Headlines in a menu are cut here: enough to know the article by. */
const LONGEST_NAME = 24

/** A deed that asks before it is done. */
export type AskingDeed = Extract<BenchDeed, { does: 'ask-role' | 'ask-reason' | 'ask-article' }>

/** The answers that a deed takes, in the words of the screen. */
export function useAnswers(): (deed: AskingDeed, situation: Situation) => { question: string; answers: readonly Answer[] } {
  const t = useTranslations('workbench')
  return (deed, situation) => {
    if (deed.does === 'ask-role') {
      const answers = BLOCK_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`), key: ROLE_KEYS[role] }))
      return { question: t('which-role'), answers }
    }
    if (deed.does === 'ask-reason') {
      const answers = ASIDE_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`), key: REASON_KEYS[reason] }))
      return { question: t('which-reason'), answers }
    }
    const { chosen, page } = situation
    const own = chosen !== null && 'article' in chosen.home ? chosen.home.article : null
    return { question: t('which-article'), answers: articleAnswers(page, t('untitled')).filter(({ value }) => value !== own) }
  }
}

/** All articles of the page, to choose one of them. */
export function useArticleAnswers(): (page: PageState) => readonly Answer[] {
  const t = useTranslations('workbench')
  return (page) => articleAnswers(page, t('untitled'))
}

/** The articles of a page by their numbers; one digit picks each of the first nine. */
function articleAnswers({ articles }: PageState, untitled: string): readonly Answer[] {
  return articles.map(({ id, blocks }, index): Answer => {
    const { headline, damaged } = contentOf(blocks)
    const name = (headline ?? damaged ?? untitled).slice(0, LONGEST_NAME)
    return { value: id, label: `${index + 1}　${name}`, key: index < 9 ? String(index + 1) : null }
  })
}
