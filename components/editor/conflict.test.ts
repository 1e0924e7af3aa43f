import { describe, expect, it } from 'vitest'
import { inlines, plainText } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import { pageOf } from '@/lib/split/testing/page-notation'
import { against, decide, disputed, readsSame } from './conflict'

function article(text: string) {
  return pageOf(`A: ${text}`).articles[0]?.blocks ?? []
}

/** What somebody typed: `h1 新题 / b1 甲 / - 添`, with `-` for a block that is new. */
function typed(text: string): EditedBlock[] {
  return text.split(' / ').map((one): EditedBlock => {
    const [id = '', words = ''] = one.split(' ')
    return { id: id === '-' ? null : id, role: id.startsWith('h') ? 'headline' : 'body', text: inlines(words) }
  })
}

const base = article('h1 "题" / b1 "甲" / b2 "乙"')
const ours = typed('h1 题 / b1 甲一 / b2 乙一 / - 添')
const theirs = article('h1 "新题" / b1 "甲二" / b2 "乙"')

function show(blocks: readonly EditedBlock[]): string {
  return blocks.map((block) => `${block.id ?? '-'} ${plainText(block)}`).join(' / ')
}

function decided(kind: 'ours' | 'theirs'): string {
  return show(decide(base, ours, theirs, new Map([['b1', { kind }]])))
}

describe('two people in one block', () => {
  it('are asked about that block only', () => {
    expect(disputed(base, ours, theirs)).toEqual([{
      id: 'b1', role: 'body', theirRole: 'body', pictures: { ours: null, theirs: null }, base: inlines('甲'), ours: inlines('甲一'), theirs: inlines('甲二'),
    }])
  })

  it('keep everything else of both sides, whatever is decided', () => {
    expect(decided('ours')).toBe('h1 新题 / b1 甲一 / b2 乙一 / - 添')
    expect(decided('theirs')).toBe('h1 新题 / b1 甲二 / b2 乙一 / - 添')
  })

  it('can put together a text of their own from both', () => {
    const merged = new Map([['b1', { kind: 'merged' as const, text: inlines('甲一二') }]])
    expect(show(decide(base, ours, theirs, merged))).toBe('h1 新题 / b1 甲一二 / b2 乙一 / - 添')
  })

  it('can keep what the other one took out, or let it go', () => {
    const without = article('h1 "题" / b2 "乙"')
    const mine = typed('h1 题 / b1 甲一 / b2 乙')
    expect(disputed(base, mine, without)).toMatchObject([{ id: 'b1', ours: inlines('甲一'), theirs: null }])
    expect(decide(base, mine, without, new Map([['b1', { kind: 'theirs' }]])).map(({ id }) => id)).toEqual(['h1', 'b2'])
    expect(decide(base, mine, without, new Map([['b1', { kind: 'ours' }]])).map(({ id }) => id)).toEqual(['h1', 'b1', 'b2'])
  })
})

describe('what was typed once, on an article that has moved on', () => {
  const typing = { base: { revision: 1, blocks: base }, blocks: typed('h1 题 / b1 甲一 / b2 乙 / - 添') }

  it('comes into it beside what others changed, and is new where it is new', () => {
    const { base: before, ours: here, theirs: there } = against(typing, { revision: 4, blocks: base }, typed('h1 新题 / b1 甲 / b2 乙 / - 又'))
    expect(disputed(before, here, there.blocks)).toEqual([])
    expect(show(decide(before, here, there.blocks, new Map()))).toBe('h1 新题 / b1 甲一 / b2 乙 / - 又 / - 添')
  })

  it('does not come twice where it has reached the article since', () => {
    const since = article('h1 "新题" / b1 "甲一" / b2 "乙" / b9 "添"')
    const { base: before, ours: here, theirs: there } = against(typing, { revision: 4, blocks: since }, since)
    expect(show(decide(before, here, there.blocks, new Map()))).toBe(show(since))
  })

  it('is nothing to offer where the article reads the same', () => {
    expect(readsSame(typing.blocks, article('h1 "题" / b1 "甲一" / b2 "乙" / b9 "添"'))).toBe(true)
    expect(readsSame(typing.blocks, base)).toBe(false)
  })
})
