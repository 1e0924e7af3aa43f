import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headlineRows, senseGroups } from './sense-groups'

describe('the groups of a headline', () => {
  it.each([
    ['最后一班渡船，不收灯', '最后|一班|渡船，|不收灯'],
    ['给街角留一把空椅子', '给|街角|留|一把|空|椅子'],
    ['二十四车江砂“站”上桥', '二十四车|江砂|“站”|上桥'],
    ['未来一周，伞不离手', '未来一周，|伞不离手'],
    ['25条龙舟下水', '25条|龙舟|下水'],
  ])('%s are %s', (headline, groups) => {
    expect(senseGroups(headline, 'zh-CN').join('|')).toBe(groups)
  })

  it.each([
    ['芦汀今日入梅，比常年早四天 鹭鸣岭气象站：未来一周，伞不离手', '芦汀今日入梅，比常年早四天 |鹭鸣岭气象站：未来一周，伞不离手'],
    ['文明守法　平安回家', '文明守法　|平安回家'],
    ['听 Misai Street 的钟', '听 Misai Street 的钟'],
    ['25 条龙舟下水', '25 条龙舟下水'],
  ])('the rows of %s are %s', (headline, rows) => {
    expect(headlineRows(headline, 'zh-CN').join('|')).toBe(rows)
  })

  it('are the headline to the letter', () => {
    const text = fc.string({ unit: fc.constantFrom('江', '村', '的', '，', '“', '”', '1', 'a', ' ', '𠮷'), maxLength: 30 })
    fc.assert(fc.property(text, (headline) => {
      expect(senseGroups(headline, 'zh-CN').join('')).toBe(headline)
      expect(headlineRows(headline, 'zh-CN').join('')).toBe(headline)
    }))
  })
})
