import { expect, it } from 'vitest'
import { keepEnds } from './keep-ends'

it.each([
  ['the last two characters with their marks', '<p>他说：“好的。”</p>', '<p>他说：“<span class="kept">好的。”</span></p>'],
  ['nothing of a paragraph that ends in a link', '<p>见<a href="/">这里</a></p>', '<p>见<a href="/">这里</a></p>'],
  ['nothing of English', '<p>The end.</p>', '<p>The end.</p>'],
])('%s stay together', (_, html, kept) => {
  expect(keepEnds(html)).toBe(kept)
})
