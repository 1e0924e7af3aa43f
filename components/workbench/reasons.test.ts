import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/language/messages'
import { DOUBT_KINDS, DOUBT_REASONS, OTHER_READINGS } from '@/lib/reading/reading'
import { RULES } from '@/lib/reading/rules'

const LANGUAGES = ['zh', 'en'] as const

/** Reasons of a confidence that are no rules: mixed up columns, and lines of marks that nobody sees. */
const OTHER_EVIDENCE = ['columns-side-by-side', 'columns-woven', 'unseen']

test.each(LANGUAGES)('every rule of the reader has its words in %s, and there are no others', (language) => {
  const { evidence } = messagesOf(language).workbench
  expect(Object.keys(evidence).sort()).toEqual([...new Set([...RULES.map(({ name }) => name), ...OTHER_EVIDENCE])].sort())
})

test.each(LANGUAGES)('every doubt, whatever its kind, reason and other reading, has a sentence in %s', (language) => {
  const sentences = messagesOf(language).workbench
  expect(Object.keys(sentences['doubt-kinds']).sort()).toEqual([...DOUBT_KINDS].sort())
  expect(Object.keys(sentences['doubt-reasons']).sort()).toEqual([...DOUBT_REASONS].sort())
  expect(Object.keys(sentences['could-be']).sort()).toEqual([...OTHER_READINGS].sort())
})
