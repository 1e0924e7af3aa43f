import { expect, test } from 'vitest'
import type { BlockRole } from '@/lib/article/block'
import type { PictureUse } from '@/lib/article/picture'
import type { FindingCode } from '@/lib/editorial/preflight'
import type { ArticleText } from './article-texts'
import { placeOfFinding } from './place-of-finding'

const text = (id: string, role: BlockRole, words = ''): ArticleText => ({ id, block: id, role, text: words, place: { kind: 'running', start: 1 } })
const picture = (alt: string): PictureUse => ({ photo: 'p', alt, crop: null, focus: null })
const TEXTS = [
  text('headline', 'headline', '渡口今晨复航'), text('byline', 'byline'), text('first', 'body', '第一班船离岸。'),
  text('empty', 'caption'), text('lone', 'credit', '林晚 摄'),
  { ...text('shown', 'caption'), picture: picture('船靠岸') }, text('own', 'credit', '林晚 摄'),
  { ...text('silent', 'caption'), picture: picture(' ') }, text('also', 'credit', '林晚 摄'),
  text('said', 'caption', '邵长川看水尺。'), text('by', 'credit', '林晚 摄'),
  text('unsaid', 'caption', '船靠上石阶。'), text('nobody', 'credit'),
]

test('a finding is mended in the text that lacks something', () => {
  const place = (code: FindingCode) => placeOfFinding({ code }, TEXTS)
  expect(place('credit-missing')).toHaveProperty('id', 'nobody')
  expect(place('picture-missing')).toHaveProperty('id', 'said')
  expect(place('alt-missing')).toHaveProperty('id', 'silent')
  expect(place('byline-missing')).toHaveProperty('id', 'byline')
  expect(place('text-missing')).toHaveProperty('id', 'first')
})

test('what is no text has its panel, and what is mended elsewhere no place', () => {
  const codes = ['sign-off-missing', 'level-problematic', 'tags-missing', 'page-gap'] as const
  expect(codes.map((code) => placeOfFinding({ code }, TEXTS))).toEqual([
    'workflow', 'workflow', 'tags', null,
  ])
  expect(placeOfFinding({ code: 'credit-missing' }, [])).toBeNull()
})

test('of several, the text that is meant, and while that is gone the first', () => {
  expect(placeOfFinding({ code: 'picture-missing', block: 'unsaid' }, TEXTS)).toHaveProperty('id', 'unsaid')
  expect(placeOfFinding({ code: 'picture-missing', block: 'gone' }, TEXTS)).toHaveProperty('id', 'said')
})
