import { describe, expect, test } from 'vitest'
import type { ReviewItem } from '@/lib/review/review'
import { pageOf } from '@/lib/split/testing/page-notation'
import type { EditorsWork } from './editors-work'
import { lostWork } from './lost-work'

const page = pageOf(`
  A: h1@0 "春天来了" / b1@1 "大船清早㐀港去对岸。" / b2@2 "河水退了三天才停。"
  B: h2@3 "秋收" / b3@4 "粮仓已经装满了新米。" / b4@5 "晒场上还有人在扬谷。"
  aside noise: b5@6 "广告热线电话八七六五"
`)

function work(own: Partial<EditorsWork>): EditorsWork {
  return { page, typed: new Map(), roles: new Set(), places: new Set(), breaks: new Set(), seams: [], ordered: new Set(), ...own }
}

function after(change: (text: string) => string): ReturnType<typeof pageOf> {
  return pageOf(change(`
    A: h1@0 "春天来了" / b1@1 "大船清早㐀港去对岸。" / b2@2 "河水退了三天才停。"
    B: h2@3 "秋收" / b3@4 "粮仓已经装满了新米。" / b4@5 "晒场上还有人在扬谷。"
    aside noise: b5@6 "广告热线电话八七六五"
  `))
}

/** An item that shows a block of the page as the editors had it. */
function showing(id: string): ReviewItem {
  const ours = page.articles.flatMap(({ blocks }) => blocks).filter((block) => block.id === id)
  return { kind: 'passage', key: 'k', print: 'p', article: 'A', need: 'clean', fate: 'changed', base: ours, ours, theirs: [], merged: null }
}

const kinds = (own: Partial<EditorsWork>, items: readonly ReviewItem[], now: ReturnType<typeof pageOf>) =>
  lostWork(work(own), items, now).map(({ kind }) => kind)

describe('work is lost', () => {
  const typed = new Map([['㐀', '出']])

  test('when nothing became of it, it is not', () => {
    const all = { typed, roles: new Set(['h1']), places: new Set(['b3', 'b5']), breaks: new Set(['b2']), ordered: new Set(['b4']) }
    expect(kinds(all, [], page)).toEqual([])
  })

  test('when what was typed is nowhere, or only in what is set aside, and nobody saw it', () => {
    const gone = after((text) => text.replace('㐀', '出'))
    expect(kinds({ typed }, [], gone)).toEqual(['typed'])
    expect(kinds({ typed }, [showing('b1')], gone)).toEqual([])
    expect(kinds({ typed }, [showing('b2')], gone)).toEqual(['typed'])
    expect(kinds({ typed }, [], after((text) => text.replace('㐀', '出').replace('八七', '㐀八七')))).toEqual(['typed'])
  })

  test('when what was replaced is back beside it', () => {
    expect(kinds({ typed }, [], after((text) => text.replace('㐀', '㐀出')))).toEqual(['restored'])
  })

  test('when a block is something else, or elsewhere', () => {
    expect(kinds({ roles: new Set(['b2']) }, [], { ...page, articles: page.articles.map((article) => ({
      ...article, blocks: article.blocks.map((block) => (block.id === 'b2' ? { ...block, role: 'caption' as const } : block)),
    })) })).toEqual(['role'])
    const moved = after((text) => text.replace(' / b4@5 "晒场上还有人在扬谷。"', '').replace('b2@2', 'b4@5 "晒场上还有人在扬谷。" / b2@2'))
    expect(kinds({ places: new Set(['b4']) }, [], moved)).toEqual(['place'])
    expect(kinds({ places: new Set(['b3']) }, [], moved)).toEqual([])
    const back = after((text) => text.replace('aside noise: b5@6', 'C: b9@6'))
    expect(kinds({ places: new Set(['b5']) }, [], back)).toEqual(['place'])
    expect(kinds({ places: new Set(['b5']) }, [], after((text) => text.replace(/aside.*/u, '')))).toEqual([])
  })

  test('when paragraphs are joined that were broken, or broken that were joined, or in another order', () => {
    const joined = after((text) => text.replace('。" / b2@2 "', '。'))
    expect(kinds({ breaks: new Set(['b2']) }, [], joined)).toEqual(['break'])
    const broken = after((text) => text.replace('装满了新米', '装满" / b8@7 "了新米'))
    expect(kinds({ seams: [{ before: '已经装满', behind: '了新米。' }] }, [], broken)).toEqual(['join'])
    expect(kinds({ seams: [{ before: '已经装满', behind: '了新米。' }] }, [showing('b3')], broken)).toEqual([])
    const turned = after((text) => text.replace(/b3@4 ("[^"]*") \/ b4@5 ("[^"]*")/u, 'b4@5 $2 / b3@4 $1'))
    expect(kinds({ ordered: new Set(['b4']) }, [], turned)).toEqual(['order'])
  })
})
