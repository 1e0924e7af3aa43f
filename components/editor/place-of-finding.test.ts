import { expect, test } from 'vitest'
import type { BlockRole } from '@/lib/article/block'
import type { ArticleText } from './article-texts'
import { placeOfFinding } from './place-of-finding'

const text = (id: string, role: BlockRole, words = ''): ArticleText => ({ id, block: id, role, text: words, place: { kind: 'running', start: 1 } })
const TEXTS = [
  text('headline', 'headline', '渡口今晨复航'), text('byline', 'byline'), text('first', 'body', '第一班船离岸。'),
  text('empty', 'caption'), text('lone', 'credit', '林晚 摄'),
  { ...text('shown', 'caption'), pictured: true }, text('own', 'credit', '林晚 摄'),
  text('said', 'caption', '邵长川看水尺。'), text('by', 'credit', '林晚 摄'),
  text('unsaid', 'caption', '船靠上石阶。'), text('nobody', 'credit'),
]

test('a finding is mended in the text that lacks something', () => {
  const place = (code: Parameters<typeof placeOfFinding>[0]) => placeOfFinding(code, TEXTS)
  expect(place('credit-missing')).toHaveProperty('id', 'nobody')
  expect(place('picture-missing')).toHaveProperty('id', 'said')
  expect(place('alt-missing')).toHaveProperty('id', 'shown')
  expect(place('byline-missing')).toHaveProperty('id', 'byline')
  expect(place('text-missing')).toHaveProperty('id', 'first')
})

test('what is no text has its panel, and what is mended elsewhere no place', () => {
  const codes = ['sign-off-missing', 'level-problematic', 'tags-missing', 'page-gap'] as const
  expect(codes.map((code) => placeOfFinding(code, TEXTS))).toEqual([
    'workflow', 'workflow', 'tags', null,
  ])
  expect(placeOfFinding('credit-missing', [])).toBeNull()
})
