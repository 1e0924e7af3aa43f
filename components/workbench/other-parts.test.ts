import { describe, expect, it } from 'vitest'
import type { Elsewhere, OtherArticle } from '@/lib/server/pages/queries'
import { pageOf } from '@/lib/split/testing/page-notation'
import { candidates, partsBeside } from './other-parts'

function other(id: string, page: number, headline: string, jumps: readonly string[] = [], continues: string | null = null): OtherArticle {
  return { id, page: { id: `p${page}`, number: page, revision: 0 }, headline, jumps, continues }
}

const page = pageOf(`
  A: j1 "（上接第1版）" / b1 "渡口每半小时开一班"
  B < Z: h2 "柳树" / b2 "三百棵"
`)
const [a, b] = page.articles

function elsewhere(...others: OtherArticle[]): Elsewhere {
  return { number: 2, others, heirs: { Z: 'Y' } }
}

/** The candidates for an article: `<X` is read before it, `>X` after it. */
function found(article: typeof a, ...others: OtherArticle[]): string[] {
  if (article === undefined) return []
  return candidates(article, page, elsewhere(...others)).map(({ other: { id }, first }) => `${first === 'there' ? '<' : '>'}${id}`)
}

describe('the candidates for the other part', () => {
  it('are first those that jump lines name, from both sides before from one, then those of like words', () => {
    expect(found(a, other('K', 3, '木椅'), other('L', 1, '无关'), other('M', 1, '渡口'), other('N', 1, '别题', ['（下转第2版）']), other('O', 5, '渡口')))
      .toEqual(['<N', '<M', '<L', '>O', '>K'])
  })

  it('are read in the order that the jump lines say, even backwards through the paper', () => {
    expect(found(a, other('K', 1, '', ['（上接第2版）']))).toEqual(['<K'])
    expect(found(b, other('K', 1, '', ['（上接第2版）']), other('L', 3, '', ['下转2版']))).toEqual(['>K', '<L'])
    expect(found(b, other('K', 1, ''), other('L', 3, ''))).toEqual(['<K', '>L'])
  })

  it('leave out what has its part on that side', () => {
    expect(found(a, other('Y', 1, ''), other('K', 1, ''), other('L', 3, '', [], 'K'))).toEqual([])
  })
})

it('the parts beside an article are found where their text is now', () => {
  const first = other('Y', 1, '柳')
  const next = other('N', 3, '', [], 'B')
  expect(b && partsBeside(b, elsewhere(first, next))).toEqual({ before: first, after: next })
  expect(a && partsBeside(a, elsewhere(first, next))).toEqual({ before: null, after: null })
})
