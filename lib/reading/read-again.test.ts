import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../clean/clean'
import { linesOf } from '../dump/lines'
import { pageText, PATIENCE, runs } from '../dump/testing/arbitrary-dump'
import { read } from './read'

/** The lines of any text, which may have its line ends from anywhere. */
const pageLines = pageText.map((text) => linesOf(text.replace(/\r\n?/gu, '\n')))

test('reads the same page the same way twice', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(pageLines, (lines) => {
      expect(JSON.stringify(read(lines))).toBe(JSON.stringify(read(lines.map((line) => ({ ...line })))))
    }),
    runs(),
  )
})

test('the text of a block is clean, no article is without a block, and no block without a span', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(pageLines, (lines) => {
      const { articles } = read(lines)
      const blocks = articles.flatMap((article) => article.blocks)
      expect(blocks.filter(({ role, text }) => cleanText(text, role) !== text)).toEqual([])
      expect(blocks.filter(({ spans }) => spans.length === 0)).toEqual([])
      expect(articles.filter((article) => article.blocks.length === 0)).toEqual([])
    }),
    runs(0.3),
  )
})
