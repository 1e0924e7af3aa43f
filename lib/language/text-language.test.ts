import { expect, it } from 'vitest'
import { textLanguage } from './text-language'

it.each([
  ['二十五条龙舟请下水', 'zh-CN', 'zh-CN'],
  ['记者在 KTV 门口', 'zh-TW', 'zh-TW'],
  ['The clock that runs slow', 'zh-CN', 'en'],
  ['By Lu Yaochuan 陆遥川', 'zh-CN', 'en'],
  ['二十五条龙舟', 'en', 'zh'],
  ['The clock', 'en', 'en'],
  ['2026', 'zh-CN', 'zh-CN'],
])('%j in a paper in %s is %s', (text, paper, language) => {
  expect(textLanguage(text, paper)).toBe(language)
})
