import { expect, it } from 'vitest'
import { dayPart, numberPart, screenIn, screenPath, textPart, titlePart, yearIn } from './address-parts'

it('a part of an address is what it was written as', () => {
  expect([titlePart('river'), dayPart('2026-06-12'), numberPart('14'), textPart('%E6%B8%A1%E5%8F%A3')]).toEqual(['river', '2026-06-12', 14, '渡口'])
})

it.each([
  () => titlePart('River'), () => titlePart('r'), () => titlePart('desk'), () => titlePart('robots.txt'), () => dayPart('2026-02-30'),
  () => dayPart('2026-6-12'), () => numberPart('01'), () => numberPart('x'), () => numberPart('0'), () => textPart('%E6%B8'),
])('what cannot be one is not found: %s', (read) => {
  expect(read).toThrow('no-such-address')
})

it('a screen of a list has one address, and anything odd is the first', () => {
  expect(['', 'screen=1', 'screen=3', 'screen=03', 'screen=-1', 'other=2'].map((query) => screenPath('/a', screenIn(new URLSearchParams(query))))).toEqual([
    '/a', '/a', '/a?screen=3', '/a', '/a', '/a',
  ])
  expect(screenPath('/search?q=a', 2)).toBe('/search?q=a&screen=2')
})

it('a year has four digits, and anything odd is all of them', () => {
  expect(['year=1987', 'year=987', 'year=01987', 'year=10000', 'year=', ''].map((query) => yearIn(new URLSearchParams(query)))).toEqual([1987, null, null, null, null, null])
})
