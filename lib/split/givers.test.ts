import { expect, test } from 'vitest'
import type { Block } from '../article/block'
import { giversOf } from './givers'
import type { PageState } from './page-state'

/** `a: one@1 two@2 | b: three@3`, each block by its id and the line that it comes from. */
function page(written: string): PageState {
  const articles = written.split(' | ').map((article) => {
    const [id = '', words = ''] = article.split(': ')
    const blocks = words.split(' ').filter(Boolean).map((word): Block => {
      const [block = '', line] = word.split('@')
      const sources = line === undefined ? [] : [{ dump: 'd', line: Number(line), from: 0, to: 4 }]
      return { id: block, role: 'body', text: [{ text: block }], sources, madeBy: 'reader' }
    })
    return { id, blocks, continues: null }
  })
  return { dump: 'd', articles, aside: [] }
}

const told = (before: string, after: string, ...changed: string[]) =>
  Object.fromEntries(giversOf(page(before), page(after), new Set(changed)))

test('an article has text from where its blocks stood', () => {
  expect(told('a: one@1 two@2 | b: three@3', 'a: one@1 | b: three@3 two@2', 'a', 'b')).toEqual({
    a: { articles: [], aside: false }, b: { articles: ['a'], aside: false },
  })
})

test('a block that was cut is followed by its line', () => {
  expect(told('a: one@1 two@2', 'a: one@1 | n: fresh@2', 'a', 'n')).toMatchObject({ n: { articles: ['a'], aside: false } })
})

test('what was set aside, or typed by nobody known, comes from nowhere', () => {
  expect(told('a: one@1', 'a: one@1 two@2', 'a')).toEqual({ a: { articles: [], aside: true } })
  expect(told('a: one@1', 'a: one@1 | n: typed', 'n')).toEqual({ n: { articles: [], aside: true } })
})

test('a text that was written by hand is followed by its block', () => {
  expect(told('a: one@1 typed', 'a: one@1 | n: typed', 'n')).toEqual({ n: { articles: ['a'], aside: false } })
})
