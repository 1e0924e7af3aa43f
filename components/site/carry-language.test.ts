import { expect, test } from 'vitest'
import { carryLanguage } from './carry-language'

test.each([
  ['<a href="/river/2026-06-12">', '<a href="/river/2026-06-12?lang=en">'],
  ['<a class="x" rel="next" href="/search?q=a&amp;screen=2">', '<a class="x" rel="next" href="/search?q=a&amp;screen=2&amp;lang=en">'],
  ['<a href="/">', '<a href="/?lang=en">'],
  ['<a href="/river#main">', '<a href="/river?lang=en#main">'],
])('a link of the site carries the language on: %s', (html, carried) => {
  expect(carryLanguage(html, 'en')).toBe(carried)
})

test.each([
  '<a hrefLang="zh-CN" href="/river">', '<a href="#main">', '<a href="https://paper.example/river">', '<a href="//paper.example/river">',
  '<a href="/desk">', '<a href="/photos/0/whole/640.webp">', '<link rel="canonical" href="/river">', '<img src="/photos/a">',
])('anything else stays: %s', (html) => {
  expect(carryLanguage(html, 'en')).toBe(html)
})

test('an address that asks for no language carries none', () => {
  expect(carryLanguage('<a href="/river">', null)).toBe('<a href="/river">')
})
