import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockRole } from '../article/block'
import { copiedText } from './copied-text'
import type { PageState } from './page-state'
import { arbitraryPage } from './testing/arbitrary-page'
import { linesOf, pageOf } from './testing/page-notation'

const PAGE = `
  A: h1@0 "新桥今早|两岸往来" / b1@2 "第 一 辆 过 桥 的 是|送菜的三轮车，|车上装着空心菜。" / b2@6 "along the river em-|bankment"
  B: b3@5 "{增补}桥头站满了人。"
  aside duplicate: n1@8 "新桥今早"
  aside folio: n2@9 "第 三 版"
`

function copy(first: number, last: number): string {
  const raw = new Map(linesOf(PAGE).map(({ line, text }) => [line, text]))
  return copiedText(pageOf(PAGE), raw, { lines: { first, last } })
}

describe('copied lines', () => {
  test('are joined to the paragraphs that they were, without the spaces of setting', () => {
    expect(copy(0, 4)).toBe('新桥今早 两岸往来\n第一辆过桥的是送菜的三轮车，车上装着空心菜。')
    expect(copy(6, 7)).toBe('along the river embankment')
  })

  test('of a part of a paragraph are that part', () => {
    expect(copy(3, 3)).toBe('送菜的三轮车，')
  })

  test('say what was printed, and not what was typed since, in the order of the dump', () => {
    expect(copy(4, 6)).toBe('车上装着空心菜。\n桥头站满了人。\nalong the river em-')
  })

  test('have what is set aside, but a duplicate only where it is all', () => {
    expect(copy(7, 9)).toBe('bankment\n第三版')
    expect(copy(8, 8)).toBe('新桥今早')
  })
})

test('copied blocks are the text as it reads, in the order of the page', () => {
  expect(copiedText(pageOf(PAGE), new Map(), { blocks: ['b3', 'h1'] })).toBe('新桥今早两岸往来\n增补桥头站满了人。')
})

test('copied lines lose no letter, digit or mark but those of duplicates', () => {
  fc.assert(fc.property(arbitraryPage, fc.nat(20), fc.nat(20), (drawn, one, other) => {
    const raw = new Map(drawn.lines.map(({ line, text }) => [line, text]))
    const [first, last] = [Math.min(one, other), Math.max(one, other)]
    const page = withDuplicates(drawn.page)
    const duplicates = new Set(page.aside.filter(({ reason }) => reason === 'duplicate').flatMap(({ block }) => block.sources.map(({ line }) => line)))
    const kept = drawn.lines.filter(({ line }) => line >= first && line <= last && !duplicates.has(line))
    fc.pre(kept.length > 0)
    expect(sorted(copiedText(page, raw, { lines: { first, last } }))).toBe(sorted(kept.map(({ text }) => text).join('')))
  }))
})

/** The page with every second block aside a duplicate, and no role in which what is printed twice over itself is said once. */
function withDuplicates(page: PageState): PageState {
  return {
    ...page,
    articles: page.articles.map(({ blocks, ...article }) => ({ ...article, blocks: blocks.map((block) => ({ ...block, role: plainRole(block.role) })) })),
    aside: page.aside.map((entry, at) => (at % 2 === 0 ? { ...entry, reason: 'duplicate' } : entry)),
  }
}

function plainRole(role: BlockRole): BlockRole {
  return role === 'label' || role === 'kicker' ? 'body' : role
}

/** The characters of a text but the blank ones, in one order. */
function sorted(text: string): string {
  return Array.from(text.replaceAll(/\s/gu, '')).sort().join('')
}
