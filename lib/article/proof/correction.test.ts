import { expect, it } from 'vitest'
import { correctionOf } from './correction'

const slip = (from: number, to: number, suggestion: string | null) => ({ kind: 'stray-space' as const, from, to, suggestion })

it('takes out what is left out, and touches nothing else', () => {
  expect(correctionOf('推 动 一 切', slip(1, 6, '动一'))).toEqual([
    { from: 1, to: 2, text: '' }, { from: 3, to: 4, text: '' }, { from: 5, to: 6, text: '' },
  ])
  expect(correctionOf('江边的的渡口', slip(2, 4, '的'))).toEqual([{ from: 3, to: 4, text: '' }])
})

it('puts in what is not there, and does nothing without a suggestion', () => {
  expect(correctionOf('涨了,停了', slip(2, 3, '，'))).toEqual([{ from: 2, to: 3, text: '，' }])
  expect(correctionOf('涨了"', slip(2, 3, null))).toEqual([])
})
