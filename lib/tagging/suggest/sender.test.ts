import { expect, it } from 'vitest'
import { withoutSender } from './sender'

it.each([
  ['（本报记者 邵长川 通讯员 葛秋莲）江水涨了。', '江水涨了。'],
  ['云泽日报柳江6月10日电（记者邵长川）江水涨了。', '江水涨了。'],
  ['江水涨了。（记者邵长川 文/图）', '江水涨了。'],
])('who sent a text is left out, and all else stays where it is: %s', (text, rest) => {
  const left = withoutSender(text)
  expect(left.trim()).toBe(rest)
  expect(left.indexOf(rest)).toBe(text.indexOf(rest))
  expect(left).toHaveLength(text.length)
})

it('brackets that nobody closes are no sender', () => {
  const text = '（记者'.repeat(5_000)
  expect(withoutSender(text)).toBe(text)
})
