import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { ExportWords } from '../../../export/exported'
import { dayInWords } from '../../../language/day-in-words'
import { LANGUAGE_TAGS, languageOf } from '../../../language/language'
import { messagesOf, type Messages } from '../../../language/messages'

/** What the forms for machines say in words, in the language of a paper. */
export function exportWords(paper: string): ExportWords {
  const language = languageOf(paper)
  const t = createTranslator<Messages, 'site'>({ locale: LANGUAGE_TAGS[language], messages: messagesOf(language), namespace: 'site' })
  return {
    day: (day) => dayInWords(day, language),
    issue: (number) => t('issue.number', { number }),
    page: (number, name) => (name === '' ? t('page.number', { number }) : t('page.name', { number, name })),
    correction: t('notice.correction'),
  }
}
