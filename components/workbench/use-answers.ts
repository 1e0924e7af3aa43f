'use client'

import { useTranslations } from 'use-intl'
import { ASIDE_REASONS, BLOCK_ROLES } from '@/lib/article/block'
import { contentOf } from '@/lib/article/content'
import type { OtherArticle } from '@/lib/server/pages/queries'
import type { PageState } from '@/lib/split/page-state'
import type { Answer } from './answer-menu'
import { REASON_KEYS, ROLE_KEYS, type BenchDeed } from './deeds'
import { candidates } from './other-parts'
import { articleAt, type Situation } from './situation'

/** Headlines in a menu are cut here: enough to know the article by. */
const LONGEST_NAME = 24

/** A deed that asks before it is done. */
export type AskingDeed = Extract<BenchDeed, { does: 'ask-role' | 'ask-reason' | 'ask-article' | 'ask-part' }>

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
    if (asking === 'ask-part') {
      const name = (key: 'before' | 'after', { page, headline }: OtherArticle) =>
        t(`parts.${key}`, { page: page.number, headline: headline.slice(0, LONGEST_NAME) || t('untitled') })
      return { question: t('parts.which'), answers: partAnswers(situation, name, t('parts.apart')) }
    }
    const { chosen, page } = situation
    const own = chosen !== null && 'article' in chosen.home ? chosen.home.article : null
    return { question: t('which-article'), answers: articleAnswers(page, t('untitled')).filter(({ value }) => value !== own) }
  }
}

/** So many are looked through; the likeliest stand first. */
const MOST_PARTS = 30

/** The answer by which the next part of an article becomes an article of its own again. */
export const APART = 'apart'

/** The articles of other pages that may be the other part, and, for a part, to be none any more. */
function partAnswers(
  situation: Situation, name: (key: 'before' | 'after', other: OtherArticle) => string, apart: string,
): readonly Answer[] {
  const here = articleAt(situation)?.article
  if (here === undefined) return []
  const offered = candidates(here, situation.page, situation.elsewhere).slice(0, MOST_PARTS)
  return [
    ...(here.continues === null ? [] : [{ value: APART, label: apart, key: '0' }]),
    ...offered.map(({ other, first }, index): Answer => ({
      value: other.id, label: name(first === 'there' ? 'before' : 'after', other), key: index < 9 ? String(index + 1) : null,
    })),
  ]
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
