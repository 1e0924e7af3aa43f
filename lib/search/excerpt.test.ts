import { expect, it } from 'vitest'
import { excerpt } from './excerpt'
import { phrasesOf } from './phrases'

const simplify = (text: string) => text

const shown = (query: string, text = '水上人家\n末班渡船\n船开了，灯亮着。', headline = '末班渡船') =>
  excerpt(text, headline, { phrases: phrasesOf(query, simplify), simplify }, 20).map(({ text: run, hit }) => (hit ? `[${run}]` : run)).join('')

it.each([
  ['灯亮', '船开了，[灯亮]着。'],
  ['水上', '[水上]人家'],
  ['渡船', '船开了，灯亮着。'],
  ['', '船开了，灯亮着。'],
])('what is shown of an article for %j is %s', (query, expected) => {
  expect(shown(query)).toBe(expected)
})

it('an article whose headline is not in its text is shown from its beginning', () => {
  expect(shown('', '船开了。', '')).toBe('船开了。')
})
