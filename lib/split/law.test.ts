import { describe, expect, test } from 'vitest'
import { checkLaw } from './law'
import { linesOf, pageOf } from './testing/page-notation'

const PAGE = `
  A: h1@0 "春到江村" / b1@1 "甲乙|丙丁"
  aside folio: b9@5 "第三版"
`

/** The violations in short: kind, and what is concerned. */
function broken(page: string, lines = PAGE): string[] {
  return checkLaw(pageOf(page), linesOf(lines)).map((violation) =>
    violation.kind === 'same-id'
      ? `same-id ${violation.id}`
      : `${violation.kind} ${violation.span.line}:${violation.span.from}-${violation.span.to}`,
  )
}

describe('the law that nothing is lost', () => {
  test('holds where every line has one place', () => {
    expect(broken(PAGE)).toEqual([])
  })

  test('names a line without a place, whole or in part', () => {
    expect(broken('A: h1@0 "春到江村" / b1@1 "甲乙|丙丁"')).toEqual(['unplaced 5:0-3'])
    expect(broken(PAGE, PAGE.replace('乙|丙丁"', '乙|丙丁 戊"'))).toEqual(['unplaced 2:2-4'])
  })

  test('names text that stands twice, and ids that stand twice', () => {
    expect(broken(`${PAGE}\nB: b2@2 "丙丁"`)).toEqual(['doubled 2:0-2'])
    expect(broken(`${PAGE}\nA: b1 "添"`)).toEqual(['same-id b1', 'same-id A'])
  })

  test('names sources that the dump does not have', () => {
    expect(broken(`${PAGE}\nB: b2@8 "无"`)).toEqual(['outside 8:0-1'])
    expect(broken(PAGE.replace('第三版', '第三版面')).sort()).toEqual(['outside 5:0-4', 'unplaced 5:0-3'])
  })

  test('lets spaces between two spans belong to nobody', () => {
    const spans = [{ dump: 'd', line: 0, from: 0, to: 1 }, { dump: 'd', line: 0, from: 3, to: 4 }]
    const page = pageOf('A: b1@0 "甲乙"')
    const [article] = page.articles
    const blocks = article?.blocks.map((block) => ({ ...block, sources: spans })) ?? []
    expect(checkLaw({ ...page, articles: [{ id: 'A', blocks, continues: null }] }, [{ line: 0, text: '甲\u3000 乙' }])).toEqual([])
  })
})
