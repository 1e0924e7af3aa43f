import { describe, expect, test } from 'vitest'
import { applyStep } from './apply'
import type { Op, Step } from './step'
import { linesOf, pageOf, rows, show } from './testing/page-notation'
import { textAnchor } from './text-anchor'

const PAGE = `
  A: h1@0 "春到江村" / b1@1 "甲乙|丙丁" / b2@3 "戊己"
  B: h2@4 "One headline" / b3@5 "spring |comes"
  aside folio: b9@7 "第三版"
`
const page = pageOf(PAGE)
const lines = linesOf(PAGE)

function step(...ops: Op[]): Step {
  return { deed: 'move-lines', ops }
}

/** The page after a Step as notation, or the refusal; the inverse must give the page back. */
function after(...ops: Op[]): string {
  const outcome = applyStep(page, step(...ops))
  if (!outcome.ok) return `${outcome.why.at}: ${outcome.why.kind} ${outcome.why.id}`
  const undone = applyStep(outcome.page, outcome.inverse)
  expect(undone.ok && undone.page).toEqual(page)
  const redone = undone.ok && applyStep(undone.page, undone.inverse)
  expect(redone && redone.ok && redone.page).toEqual(outcome.page)
  return show(outcome.page, lines)
}

const MOVE = { op: 'move', madeBy: 'person' } as const

describe('each op and its inverse', () => {
  test('a cut divides text and sources, and gives the second part the role of the first', () => {
    const source = { dump: 'd', line: 2, offset: 0 }
    const cut: Op = { op: 'cut', block: 'b1', next: 'b4', text: textAnchor('甲乙丙丁', 2), source, glue: '' }
    expect(after(cut)).toContain('b1@1 "甲乙" / b4@2 "丙丁" / b2@3')
  })

  test('a cut within a line divides the line', () => {
    const source = { dump: 'd', line: 2, offset: 1 }
    const cut: Op = { op: 'cut', block: 'b1', next: 'b4', text: textAnchor('甲乙丙丁', 3), source, glue: '' }
    expect(after(cut)).toContain('b1@1,2:0-1 "甲乙丙" / b4@2:1-2 "丁"')
  })

  test('a cut between Latin words drops the space that joined them', () => {
    const source = { dump: 'd', line: 6, offset: 0 }
    const cut: Op = { op: 'cut', block: 'b3', next: 'b4', text: textAnchor('spring comes', 6), source, glue: ' ' }
    expect(after(cut)).toContain('b3@5 "spring" / b4@6 "comes"')
  })

  test('an article goes on from one of another page, never from one of its own', () => {
    expect(after({ op: 'continue', article: 'B', from: 'Z' })).toContain('B < Z: h2@4')
    expect(after({ op: 'continue', article: 'B', from: 'A' })).toBe('0: same-page A')
    expect(after({ op: 'continue', article: 'B', from: 'B' })).toBe('0: same-article B')
    expect(after({ op: 'continue', article: 'C', from: 'Z' })).toBe('0: unknown-article C')
  })

  test('a part that closes goes on from nothing, and goes on again when it returns', () => {
    const close: Op[] = [
      { op: 'continue', article: 'B', from: 'Z' },
      { ...MOVE, block: 'h2', to: { article: 'A' }, after: 'b2' },
      { ...MOVE, block: 'b3', to: { article: 'A' }, after: 'h2' },
      { op: 'close', article: 'B', into: 'A' },
    ]
    expect(after(...close)).not.toContain('Z')
    const joined = applyStep(page, step(...close.slice(0, 3)))
    const closed = joined.ok && applyStep(joined.page, step(...close.slice(3)))
    const back = closed && closed.ok && applyStep(closed.page, closed.inverse)
    expect(back && back.ok && show(back.page, lines)).toContain('B < Z:')
    expect(after(...close, { op: 'open', article: 'B', after: 'A', into: null })).toContain('\nB: ')
  })

  test('two blocks fuse from wherever they stand, and part again to where they were', () => {
    expect(after({ op: 'fuse', block: 'b2', next: 'b3', glue: ' ' })).toBe(rows(`
      A: h1@0 "春到江村" / b1@1,2 "甲乙丙丁" / b2@3,5,6 "戊己 spring comes"
      B: h2@4 "One headline"
      aside folio: b9@7 "第三版"
    `))
    expect(after({ op: 'fuse', block: 'b1', next: 'b9', glue: '' })).toContain('b1@1,2,7 "甲乙丙丁第三版"')
    expect(after({ op: 'fuse', block: 'h1', next: 'b1', glue: '' })).toContain('h1@0,1,2 "春到江村甲乙丙丁"')
  })

  test('a block moves within its article, to another and aside', () => {
    expect(after({ ...MOVE, block: 'b2', to: { article: 'A' }, after: 'h1' })).toContain('/ b2!@3 "戊己" / b1@1,2')
    expect(after({ ...MOVE, block: 'b2', to: { article: 'B' }, after: null })).toContain('B: b2!@3 "戊己" / h2@4')
    expect(after({ ...MOVE, block: 'b2', to: { aside: 'noise' }, after: 'b9' })).toContain('aside noise: b2!@3 "戊己"')
  })

  test('articles open, close and change their order', () => {
    expect(after({ op: 'open', article: 'C', after: 'A', into: null })).toContain('\nC: \nB:')
    expect(after({ op: 'order', article: 'B', after: null })).toMatch(/^B:.*\nA:/)
    expect(
      after(
        { op: 'open', article: 'C', after: 'A', into: 'B' },
        { op: 'order', article: 'C', after: 'B' },
        { op: 'close', article: 'C', into: 'A' },
      ),
    ).toBe(show(page, lines))
  })
})

describe('a Step that the page does not allow', () => {
  test('is refused as a whole, with the op that failed', () => {
    expect(after({ ...MOVE, block: 'b2', to: { aside: 'noise' }, after: null }, { op: 'close', article: 'A', into: 'B' }))
      .toBe('1: article-not-empty A')
  })

  test.each<[Op, string]>([
    [{ ...MOVE, block: 'b7', to: { article: 'A' }, after: null }, 'unknown-block b7'],
    [{ ...MOVE, block: 'b2', to: { article: 'Z' }, after: null }, 'unknown-article Z'],
    [{ ...MOVE, block: 'b2', to: { article: 'B' }, after: 'b1' }, 'unknown-neighbour b1'],
    [{ ...MOVE, block: 'b2', to: { article: 'A' }, after: 'b2' }, 'same-block b2'],
    [{ op: 'fuse', block: 'b2', next: 'b2', glue: '' }, 'same-block b2'],
    [{ op: 'open', article: 'B', after: null, into: null }, 'article-exists B'],
    [{ op: 'order', article: 'B', after: 'B' }, 'same-article B'],
    [
      { op: 'cut', block: 'b1', next: 'b2', text: textAnchor('甲', 0), source: null, glue: '' },
      'block-exists b2',
    ],
    [
      {
        op: 'cut', block: 'b1', next: 'b5', text: textAnchor('甲', 0), glue: '',
        source: { dump: 'd', line: 3, offset: 0 },
      },
      'source-not-in-block b1',
    ],
  ])('%j is refused', (op, why) => {
    expect(after(op)).toBe(`0: ${why}`)
  })
})

describe('what a Step leaves alone', () => {
  test('articles that it did not touch are the same objects', () => {
    const outcome = applyStep(page, step({ op: 'role', block: 'b2', role: 'crosshead', madeBy: 'person' }))
    expect(outcome.ok && outcome.touched).toEqual(['A'])
    expect(outcome.ok && outcome.page.articles[1]).toBe(page.articles[1])
  })

  test('text typed before a cut moves the cut with it', () => {
    const source = { dump: 'd', line: 2, offset: 0 }
    const typed = pageOf(PAGE.replace('甲乙|', '新的甲乙|'))
    const cut: Op = { op: 'cut', block: 'b1', next: 'b4', text: textAnchor('甲乙丙丁', 2), source, glue: '' }
    const outcome = applyStep(typed, step(cut))
    expect(outcome.ok && show(outcome.page, linesOf(PAGE))).toContain('"新的甲乙" / b4@2 "丙丁"')
  })
})
