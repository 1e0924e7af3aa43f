import { describe, expect, it } from 'vitest'
import { inlines, plainText } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import { pageOf } from '@/lib/split/testing/page-notation'
import { decide, disputed, type Side } from './conflict'

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

function decided(side: Side): string {
  return decide(base, ours, theirs, new Map([['b1', side]])).map((block) => `${block.id ?? '-'} ${plainText(block)}`).join(' / ')
}

describe('two people in one block', () => {
  it('are asked about that block only', () => {
    expect(disputed(base, ours, theirs)).toEqual([{ id: 'b1', role: 'body', ours: '甲一', theirs: '甲二' }])
  })

  it('keep everything else of both sides, whatever is decided', () => {
    expect(decided('ours')).toBe('h1 新题 / b1 甲一 / b2 乙一 / - 添')
    expect(decided('theirs')).toBe('h1 新题 / b1 甲二 / b2 乙一 / - 添')
  })

  it('can keep what the other one took out, or let it go', () => {
    const without = article('h1 "题" / b2 "乙"')
    const mine = typed('h1 题 / b1 甲一 / b2 乙')
    expect(disputed(base, mine, without)).toEqual([{ id: 'b1', role: 'body', ours: '甲一', theirs: null }])
    expect(decide(base, mine, without, new Map([['b1', 'theirs']])).map(({ id }) => id)).toEqual(['h1', 'b2'])
    expect(decide(base, mine, without, new Map([['b1', 'ours']])).map(({ id }) => id)).toEqual(['h1', 'b1', 'b2'])
  })
})
