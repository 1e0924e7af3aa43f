import { expect, test } from 'vitest'
import { inlines, plainText, type Block, type BlockRole } from '../article/block'
import { cleanSpans } from '../clean/clean'
import { pageCutter } from './cutter'

const LINES = [
  '　　春 江 水 涨 ， 渡 口',
  '的 老 船 又 下 了 水 。',
  'along the river em-',
  'bankment they walk',
]
const raw = new Map(LINES.map((text, line) => [line, text]))

/** A block of whole lines as the reader cleans it, or as somebody has edited it since. */
function block(lines: readonly number[], typed?: string, role: BlockRole = 'body'): Block {
  const sources = lines.map((line) => ({ dump: 'd', line, from: 0, to: LINES[line]?.length ?? 0 }))
  const text = inlines(typed ?? cleanSpans(raw, sources, role).text)
  return { id: 'b', role, text, sources, madeBy: 'reader' }
}

/** The text of a block with a bar where a line begins. */
function cut(of: Block, line: number, offset = 0): string {
  const at = pageCutter('d', raw)(of, { dump: 'd', line, offset })
  return `${plainText(of).slice(0, at)}|${plainText(of).slice(at)}`
}

test.each([
  ['in stretched lines', block([0, 1]), 1, '春江水涨，渡口|的老船又下了水。'],
  ['behind spaces at the head of a line', block([0, 1]), 0, '|春江水涨，渡口的老船又下了水。'],
  ['in a word that the line end cut', block([2, 3]), 3, 'along the river em|bankment they walk'],
  ['in text that was typed in', block([0, 1], '今春江水涨，老渡口 的老船又下了水。'), 1, '今春江水涨，老渡口 |的老船又下了水。'],
  ['where the line is gone from the text', block([0, 1], '春江水涨，渡口'), 1, '春江水涨，渡口|'],
  ['in a role that sets the lines apart', block([2, 3], undefined, 'headline'), 3, 'along the river em|bankment they walk'],
])('a line is found %s', (_, of, line, expected) => {
  expect(cut(of, line)).toBe(expected)
})

test('a place within a line is found, too', () => {
  expect(cut(block([0, 1]), 1, 6)).toBe('春江水涨，渡口的老船|又下了水。')
})
