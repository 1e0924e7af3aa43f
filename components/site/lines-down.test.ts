import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesDown, setDown } from './lines-down'

describe('a headline that runs down the page', () => {
  it.each([
    ['is one line as long as it can be read so', ['流动的艺术，联动的长三角'], ['流动的艺术，联动的长三角']],
    ['is broken by sense where it is longer', ['老船工三十八年的渡口灯火今夜不再亮起'], ['老船工三十八年的渡口', '灯火今夜不再亮起']],
    ['keeps the lines of its print', ['水涨船出港', '人勤春来早'], ['水涨船出港', '人勤春来早']],
  ])('%s', (_, lines, down) => {
    expect(linesDown(lines, 'zh-CN')).toEqual(down)
  })

  it('loses no character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('江', '村', '的', '，', '“', '3', '𠮷'), minLength: 1, maxLength: 60 }), (line) => {
      const lines = linesDown([line], 'zh-CN')
      expect(lines.join('')).toBe(line)
      expect(lines.every((one) => one !== '')).toBe(true)
    }))
  })

  it('has the quotation marks of vertical setting', () => {
    expect(setDown('“新”与‘旧’')).toBe('﹃新﹄与﹁旧﹂')
  })
})
