import { describe, expect, test } from 'vitest'
import { applyStep } from '../apply'
import { checkLaw } from '../law'
import type { DeedContext, DeedOutcome } from '../script'
import { counter, linesOf, pageOf, rows, show } from '../testing/page-notation'
import { printedCutter } from '../testing/printed-cutter'
import { breakParagraph } from './break-paragraph'
import { joinArticles } from './join-articles'
import { joinParagraphs } from './join-paragraphs'
import { moveLines } from './move-lines'
import { newArticle } from './new-article'
import { orderArticles } from './order-articles'
import { orderBlocks } from './order-blocks'
import { setAside } from './set-aside'
import { setRole } from './set-role'
import { splitArticle } from './split-article'
import { takeBack } from './take-back'
import { untangle } from './untangle'

/** The page after a deed as notation, or the refusal. The law must hold, and the inverse must give the page back. */
function after(notation: string, deed: (context: DeedContext) => DeedOutcome): string {
  const page = pageOf(notation)
  const lines = linesOf(notation)
  const outcome = deed({ page, cutter: printedCutter(lines), newId: counter() })
  if (!outcome.ok) return outcome.why.kind
  const applied = applyStep(page, outcome.step)
  if (!applied.ok) return `refused: ${applied.why.kind}`
  expect(checkLaw(applied.page, lines)).toEqual([])
  const undone = applyStep(applied.page, applied.inverse)
  expect(undone.ok && undone.page).toEqual(page)
  return show(applied.page, lines)
}
function lines(first: number, last = first) {
  return { lines: { first, last } }
}

describe('splitting an article', () => {
  const PAGE = 'A: h1@5 "后题" / b1@0 "甲|乙" / c1@2 "中题" / b2@3 "丙|丁" / b3 "添"'

  test('at a line takes what is printed from there on, the headline below included', () => {
    expect(after(PAGE, (context) => splitArticle(context, { line: 4 }))).toBe(rows(`
      A: b1@0,1 "甲乙" / c1@2 "中题" / b2@3 "丙"
      n2: h1!@5 "后题" / n1!@4 "丁" / b3! "添"
    `))
  })

  test('at a block takes what is read from there on', () => {
    expect(after(PAGE, (context) => splitArticle(context, { block: 'c1' }))).toBe(rows(`
      A: h1@5 "后题" / b1@0,1 "甲乙"
      n1: c1!@2 "中题" / b2!@3,4 "丙丁" / b3! "添"
    `))
  })

  test('is refused where it would leave nothing, or where there is no article', () => {
    expect(after(PAGE, (context) => splitArticle(context, { line: 0 }))).toBe('empty-half')
    expect(after(PAGE, (context) => splitArticle(context, { line: 9 }))).toBe('unknown-line')
    expect(after(PAGE, (context) => splitArticle(context, { block: 'b9' }))).toBe('unknown-block')
    expect(after(`${PAGE}\naside noise: n9@7 "噪"`, (context) => splitArticle(context, { line: 7 }))).toBe('not-in-article')
  })

  test('cuts an edited paragraph where the line begins now', () => {
    const edited = PAGE.replace('丙|丁', '{新的}丙|丁')
    expect(after(edited, (context) => splitArticle(context, { line: 4 }))).toContain('b2@3 "新的丙"\n')
  })
})

describe('joining articles', () => {
  const PAGE = `
    A: h1@0 "题" / b1@1 "甲"
    B: k2@2 "引" / h2@3 "小题" / b2@4 "乙"
  `

  test('appends the later one, whose headline becomes a crosshead', () => {
    expect(after(PAGE, (context) => joinArticles(context, 'A', 'B')))
      .toBe('A: k2!@2 "引" / h1@0 "题" / b1@1 "甲" / h2!@3 crosshead "小题" / b2!@4 "乙"')
  })

  test('puts the earlier one before, behind the head', () => {
    expect(after(PAGE, (context) => joinArticles(context, 'B', 'A')))
      .toBe('B: k2@2 "引" / h2@3 "小题" / h1!@0 crosshead "题" / b1!@1 "甲" / b2@4 "乙"')
  })

  test('gives its headline to an article without one', () => {
    expect(after('A: b1@0 "甲"\nB: h2@1 "题"', (context) => joinArticles(context, 'A', 'B')))
      .toBe('A: h2!@1 "题" / b1@0 "甲"')
  })

  test('is refused with itself and with what is not there', () => {
    expect(after(PAGE, (context) => joinArticles(context, 'A', 'A'))).toBe('same-article')
    expect(after(PAGE, (context) => joinArticles(context, 'A', 'C'))).toBe('unknown-article')
  })
})

describe('moving lines', () => {
  const PAGE = `
    A: h1@0 "题" / b1@1 "甲|乙|丙" / b4@8 "辛"
    B: h2@4 "another" / b2@5 "丁|戊"
  `

  test('takes them out of a paragraph, which is whole again, to where they fit', () => {
    expect(after(PAGE, (context) => moveLines(context, lines(2), { article: 'B' }))).toBe(rows(`
      A: h1@0 "题" / b1@1,3 "甲丙" / b4@8 "辛"
      B: h2@4 "another" / n1!@2 "乙" / b2@5,6 "丁戊"
    `))
  })

  test('keeps their order at a given place', () => {
    expect(after(PAGE, (context) => moveLines(context, lines(3, 8), { article: 'B', after: 'b2' })))
      .toBe('unknown-neighbour')
    expect(after(PAGE, (context) => moveLines(context, { blocks: ['b4', 'b1'] }, { article: 'B', after: 'b2' }))).toBe(rows(`
      A: h1@0 "题"
      B: h2@4 "another" / b2@5,6 "丁戊" / b1!@1,2,3 "甲乙丙" / b4!@8 "辛"
    `))
  })

  test('closes an article that is left with nothing', () => {
    expect(after(PAGE, (context) => moveLines(context, lines(4, 6), { article: 'A' })))
      .toBe('A: h1@0 "题" / h2!@4 "another" / b1@1,2,3 "甲乙丙" / b2!@5,6 "丁戊" / b4@8 "辛"')
  })

  test('does nothing where they are already', () => {
    expect(after(PAGE, (context) => moveLines(context, lines(4), { article: 'B' }))).toBe('nothing-to-do')
    expect(after(PAGE, (context) => moveLines(context, lines(4), { article: 'Z' }))).toBe('unknown-article')
  })
})

describe('a new article', () => {
  const PAGE = `
    A: h1@0 "题" / b1@1 "甲|乙|丙"
    aside advertisement: a1@5 "卖船" / a2@6 "卖网"
  `

  test('is opened after the one that its lines come from', () => {
    expect(after(PAGE, (context) => newArticle(context, lines(2)))).toContain('"甲丙"\nn3: n1!@2 "乙"')
  })

  test('can be made of what was set aside', () => {
    expect(after(PAGE, (context) => newArticle(context, lines(5, 6)))).toBe(rows(`
      A: h1@0 "题" / b1@1,2,3 "甲乙丙"
      n1: a1!@5 "卖船" / a2!@6 "卖网"
    `))
  })

  test('is not made of one that is there', () => {
    expect(after(PAGE, (context) => newArticle(context, lines(0, 4)))).toBe('nothing-to-do')
  })
})

describe('a role', () => {
  const PAGE = 'A: b1@0 "甲|乙|丙" / b2@4 "春到|江村" / b3@6 "人勤" / h1@7 "Spring |comes" / p1@9 "丁"'

  test('of a line within a paragraph cuts the line out', () => {
    expect(after(PAGE, (context) => setRole(context, lines(1), 'crosshead')))
      .toContain('A: b1@0 "甲" / n1!@1 crosshead "乙" / n2@2 "丙"')
  })

  test('of lines that follow one another makes one headline in the head', () => {
    expect(after(PAGE, (context) => setRole(context, lines(4, 6), 'headline')))
      .toMatch(/^A: b2!@4,5,6 headline "春到江村 人勤" \/ b1@0,1,2/)
  })

  test('of one line of a headline puts the line where it is read', () => {
    expect(after('A: h1@0 "春到江村|开春第一船：" / b1@2 "甲"', (context) => setRole(context, lines(1), 'kicker')))
      .toBe('A: n1!@1 kicker "开春第一船：" / h1@0 "春到江村" / b1@2 "甲"')
  })

  test('body makes one paragraph and leaves paragraphs alone', () => {
    expect(after(PAGE, (context) => setRole(context, lines(7, 9), 'body')))
      .toMatch(/h1!@7,8,9 body "Spring comes丁"$/)
    expect(after(PAGE, (context) => setRole(context, lines(0, 1), 'body'))).toBe('nothing-to-do')
  })

  test('is not for what is set aside', () => {
    expect(after('A: b1@0 "甲"\naside noise: n9@1 "噪"', (context) => setRole(context, lines(1), 'body')))
      .toBe('nothing-to-do')
  })

  test('of a vertical headline sets it without spaces', () => {
    expect(after('A: b1@0 "春" / b2@1 "到" / b3@2 "江"', (context) => setRole(context, lines(0, 2), 'headline')))
      .toBe('A: b1!@0,1,2 headline "春到江"')
  })
})

describe('setting aside and taking back', () => {
  const PAGE = `
    A: h1@0 "题" / b1@1 "甲|乙|丙"
    aside folio: f1@5 "第三版"
    aside advertisement: a1@6 "one" / a2@7 "two" / a3@9 "three"
  `

  test('sets lines aside in the order of the dump, and what they were taken from is whole', () => {
    expect(after(PAGE, (context) => setAside(context, lines(2), 'noise'))).toBe(rows(`
      A: h1@0 "题" / b1@1,3 "甲丙"
      aside noise: n1!@2 "乙"
      aside folio: f1@5 "第三版"
      aside advertisement: a1@6 "one"
      aside advertisement: a2@7 "two"
      aside advertisement: a3@9 "three"
    `))
  })

  test('closes an article without text, and changes a reason', () => {
    expect(after(PAGE, (context) => setAside(context, lines(0, 3), 'duplicate'))).not.toContain('A:')
    expect(after(PAGE, (context) => setAside(context, lines(5), 'noise'))).toContain('aside noise: f1!@5')
  })

  test('takes lines back as the paragraphs that they were printed as', () => {
    expect(after(PAGE, (context) => takeBack(context, lines(6, 9), { article: 'A' }))).toBe(rows(`
      A: h1@0 "题" / b1@1,2,3 "甲乙丙" / a1!@6,7 "one two" / a3!@9 "three"
      aside folio: f1@5 "第三版"
    `))
    expect(after(PAGE, (context) => takeBack(context, lines(1), { article: 'A' }))).toBe('not-aside')
  })
})

describe('paragraphs', () => {
  const PAGE = 'A: h1@0 "题" / b1@1 "甲|乙" / p1@3 "图" / b2@4 "丙" / c1@5 "中题" / b3@6 "丁"'

  test('break where a line begins', () => {
    expect(after(PAGE, (context) => breakParagraph(context, { line: 2 }))).toContain('b1@1 "甲" / n1!@2 "乙"')
    expect(after(PAGE, (context) => breakParagraph(context, { line: 1 }))).toBe('nothing-to-do')
  })

  test('join over a photo, but not over a crosshead', () => {
    expect(after(PAGE, (context) => joinParagraphs(context, { line: 4 }))).toContain('b1!@1,2,4 "甲乙丙" / p1@3')
    expect(after(PAGE, (context) => joinParagraphs(context, { block: 'b3' }))).toBe('no-neighbour')
    expect(after(PAGE, (context) => joinParagraphs(context, { line: 0 }))).toBe('no-neighbour')
  })

  test('that were chosen together become one, and stay in their article', () => {
    expect(after(PAGE, (context) => joinParagraphs(context, { blocks: ['b1', 'b2', 'b3'] })))
      .toBe('A: h1@0 "题" / b1!@1,2,4,6 "甲乙丙丁" / p1@3 "图" / c1@5 "中题"')
    expect(after(`${PAGE}\nB: b9@9 "他"`, (context) => joinParagraphs(context, { blocks: ['b3', 'b9'] }))).toBe('no-neighbour')
  })
})

describe('order', () => {
  const PAGE = 'A: b1@0 "甲"\nB: b2@1 "乙" / b3@2 "丙"'

  test('of articles and of blocks is what the editor says', () => {
    expect(after(PAGE, (context) => orderArticles(context, 'B', null))).toMatch(/^B/)
    expect(after(PAGE, (context) => orderArticles(context, 'B', 'A'))).toBe('nothing-to-do')
    expect(after(PAGE, (context) => orderBlocks(context, ['b3'], null))).toContain('B: b3!@2 "丙" / b2@1')
    expect(after(PAGE, (context) => orderBlocks(context, ['b3'], 'b1'))).toBe('unknown-neighbour')
  })
})

describe('untangling', () => {
  const PAGE = `
    A: h1@0 "长椅" / b1@1 "船工说给长船靠|岸椅了没有人|问"
    B: x1@4 "留" / b2@5 "乙"
  `
  const HEADLINE = [{ line: 1, from: 3, to: 5 }, { line: 2, from: 1, to: 2 }]

  test('takes the characters of a headline out of the paragraph that they were printed into', () => {
    expect(after(PAGE, (context) => untangle(context, HEADLINE, 'new', 'headline'))).toBe(rows(`
      A: h1@0 "长椅" / b1@1:0-3,1:5-7,2:0-1,2:2-6,3 "船工说船靠岸了没有人问"
      n5: n1!@1:3-5,2:1-2 headline "给长椅"
      B: x1@4 "留" / b2@5 "乙"
    `))
  })

  test('puts them into the head of an article that is there', () => {
    expect(after(PAGE, (context) => untangle(context, HEADLINE, { article: 'B' }, 'kicker')))
      .toContain('B: n1!@1:3-5,2:1-2 kicker "给长椅" / x1@4 "留"')
  })

  test('parts lines that two columns share', () => {
    const pasted = 'A: b1@0 "左一右一" / b2@1 "左二右二"'
    const right = [0, 1].map((line) => ({ line, from: 2, to: 4 }))
    expect(after(pasted, (context) => untangle(context, right, 'new', 'body'))).toBe(rows(`
      A: b1@0:0-2 "左一" / b2@1:0-2 "左二"
      n3: n1!@0:2-4,1:2-4 "右一右二"
    `))
  })

  test('is refused where nothing is chosen, or nothing would stay', () => {
    expect(after(PAGE, (context) => untangle(context, [], 'new', 'body'))).toBe('nothing-to-do')
    expect(after(PAGE, (context) => untangle(context, HEADLINE, { article: 'Z' }, 'body'))).toBe('unknown-article')
    expect(after('A: b1@0 "甲"', (context) => untangle(context, [{ line: 0, from: 0, to: 1 }], 'new', 'body'))).toBe('empty-half')
  })
})
