import { expect, it } from 'vitest'
import type { ArticleText } from '../article-texts'
import { countKinds, openProofreader } from './slips'

function running(...texts: readonly string[]): readonly ArticleText[] {
  return texts.map((text, index) => ({ id: `text-${index}`, block: null, role: 'body', text, place: { kind: 'running', start: 1 + index * 100 } }))
}

it('slips are told apart when their words are the same, and keep their names when other text changes', () => {
  const read = openProofreader()
  const first = read(running('江边的的渡口，江边的的渡口', '渡船，，停了'))
  expect(new Set(first.map(({ key }) => key)).size).toBe(3)
  const second = read(running('江边的的渡口，江边的的渡口', '昨天起，江水上涨，风也大，渡船，，停了'))
  expect(second.slice(0, 2).map(({ key }) => key)).toEqual(first.slice(0, 2).map(({ key }) => key))
  expect(countKinds(second)).toEqual([['doubled-character', 2], ['doubled-mark', 1]])
})

it('what was found before is found again in the same text at another place', () => {
  const read = openProofreader()
  const [before] = read(running('渡船，，停了'))
  const [after] = read(running('江水涨了。', '渡船，，停了'))
  expect(after).toMatchObject({ key: before?.key, print: before?.print, slip: { block: 'text-1' } })
})
