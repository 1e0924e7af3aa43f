import { describe, expect, it } from 'vitest'
import { plainText } from '@/lib/article/block'
import { pageOf } from '@/lib/split/testing/page-notation'
import { headlineRepair, withHeadline } from './headline-repair'

function blocks(text: string) {
  return pageOf(`A: ${text}`).articles[0]?.blocks ?? []
}

function repaired(text: string, headline: string): string {
  const article = blocks(text)
  return withHeadline(article, headlineRepair(article), headline)
    .map((block) => `${block.id ?? 'new'} ${block.role} ${plainText(block)}`).join(' / ')
}

describe('the repair of a headline', () => {
  it('begins with what survives of it', () => {
    expect(headlineRepair(blocks('x1@1 "渡" / x2@4 "船" / b1@5 "正文"'))).toEqual({ survives: '渡 船', damaged: true, blocks: ['x1', 'x2'] })
  })

  it('begins with the headline as it is where it is not damaged', () => {
    expect(headlineRepair(blocks('h1@1 "渡船" / b1@5 "正文"'))).toEqual({ survives: '渡船', damaged: false, blocks: ['h1'] })
  })

  it('puts the typed one into the first block and keeps the others, empty, with their sources', () => {
    expect(repaired('x1@1 "渡" / x2@4 "船" / b1@5 "正文"', '末班渡船')).toBe('x1 damaged 末班渡船 / x2 damaged  / b1 body 正文')
  })

  it('changes a headline that is not damaged', () => {
    expect(repaired('h1@1 "渡船" / b1@5 "正文"', '末班渡船')).toBe('h1 headline 末班渡船 / b1 body 正文')
  })

  it('gives a new one to an article that had none', () => {
    expect(repaired('b1@5 "正文"', '末班渡船')).toBe('new headline 末班渡船 / b1 body 正文')
  })
})
