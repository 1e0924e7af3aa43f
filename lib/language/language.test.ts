import { describe, expect, it } from 'vitest'
import { pickLanguage } from './language'

describe('the language of the screens', () => {
  it.each([
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    [undefined, 'zh-TW', 'zh'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.4', 'en'],
    [undefined, 'en;q=0.3, zh;q=0.7', 'zh'],
    [undefined, 'fr,de', 'en'],
    [undefined, 'zh;q=0, en', 'en'],
    [undefined, null, 'en'],
    ['zh', 'en', 'zh'],
    ['en', 'zh', 'en'],
    ['tlh', 'zh', 'zh'],
  ])('for the choice %j and the wishes %j is %j', (chosen, wishes, language) => {
    expect(pickLanguage(chosen, wishes)).toBe(language)
  })
})
