import { describe, expect, it } from 'vitest'
import { breakChinese } from './break-chinese'

const set = (text: string, measure: number) => breakChinese(text, () => measure)

describe('a paragraph set in a column', () => {
  it('leaves two squares free at its beginning', () => {
    expect(set('渡船离岸人不散', 5)).toEqual(['渡船离', '岸人不散'])
  })

  it('squeezes a line to keep a closing mark on it', () => {
    expect(set('一二三，四五六，七八九。十', 9.2)[0]).toBe('一二三，四五六，')
  })

  it('stretches a line whose next word did not fit, and shows it as spaces', () => {
    expect(set('船票一共卖了12345张', 10)).toEqual(['船 票 一 共 卖 了', '12345 张'])
  })

  it('puts no space after a comma or before an opening mark of a stretched line', () => {
    expect(set('他说，“好”字也要写123456789遍', 12.4)[0]).toBe('他 说 ，“ 好 ”字 也 要 写')
  })

  it('parts neither dash nor ellipsis', () => {
    expect(set('东西只有一样——面', 9)).toEqual(['东 西 只 有 一 样', '——面'])
  })

  it('does not stretch the last line', () => {
    expect(set('到了', 20)).toEqual(['到了'])
  })
})
