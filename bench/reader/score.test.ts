import { expect, test } from 'vitest'
import type { SplitJson } from '@/lib/reading/split-json'
import type { Truth } from './labelled-page'
import { loadPageSources } from './page-sources'
import { meanScore, scoreSplit } from './score'

/**
 * Two articles, told line by line as `article role`, with `*` where a paragraph begins.
 *
 *     0 headline · 1–4 body of two paragraphs · 5 byline │ 6 headline · 7 crosshead · 8–9 body
 */
const truth: Truth = {
  lines: placed('0 headline', '0 body *', '0 body', '0 body *', '0 body', '0 byline', '1 headline', '1 crosshead', '1 body *', '1 body'),
  articles: [
    { article: 0, headline: '渡船不收灯', bylineAuthors: ['林舟'], paragraphs: ['早上5点，天刚亮。', '船离岸了。'], crossheads: [] },
    { article: 1, headline: '桥头有集', bylineAuthors: [], paragraphs: ['集市开张。'], crossheads: [{ text: '一根扁担', beforeParagraph: 0 }] },
  ],
}
const printed = truth.lines.map(({ line }) => line)

function placed(...lines: string[]): Truth['lines'] {
  return lines.map((entry, line) => {
    const [article = '', role = '', starts] = entry.split(' ')
    return { line, article: Number(article), role: role as Truth['lines'][number]['role'], startsParagraph: starts === '*' }
  })
}

/** A split that says just what the truth says. */
function perfectSplit({ lines, articles }: Truth): SplitJson {
  return {
    lines: lines.map((line) => ({ ...line, confidence: 1 })),
    articles: articles.map((article) => ({
      ...article, kicker: null, deck: null, label: null, authors: article.bylineAuthors ?? [], crossheads: article.crossheads ?? [], captions: [],
    })),
    doubts: [],
  }
}

test('a perfect split is perfect, on every page of the sample paper', () => {
  for (const page of loadPageSources().sample) {
    const score = scoreSplit(page.truth.lines.map(({ line }) => line), page.truth, perfectSplit(page.truth))
    expect(score).toMatchObject({ placed: 1, lines: 1, perfect: 1, roles: 1, starts: 1, headlines: 1, paragraphs: 1, repairs: 0 })
    expect([1, null]).toContain(score.authors)
    expect([1, null]).toContain(score.crossheads)
  }
})

test('the numbers of the articles do not matter, only what stands together', () => {
  const { lines, articles, doubts } = perfectSplit(truth)
  const swapped = {
    lines: lines.map((line) => ({ ...line, article: 1 - (line.article ?? 0) })),
    articles: articles.map((article) => ({ ...article, article: 1 - article.article })),
    doubts,
  }
  expect(scoreSplit(printed, truth, swapped)).toEqual(scoreSplit(printed, truth, perfectSplit(truth)))
})

test('a byline given to the next article, with its author, costs a line, two articles and one move', () => {
  const { lines, articles, doubts } = perfectSplit(truth)
  const split = {
    lines: lines.map((line) => (line.role === 'byline' ? { ...line, article: 1 } : line)),
    articles: articles.map((article) => ({ ...article, authors: article.article === 0 ? [] : ['林舟'] })),
    doubts,
  }
  expect(scoreSplit(printed, truth, split)).toMatchObject({
    placed: 1, lines: 0.9, perfect: 0, roles: 1, starts: 1, headlines: 1, authors: 0, paragraphs: 1, crossheads: 1, repairs: 10,
  })
})

test('a crosshead taken for body and a paragraph that is not broken cost roles, starts and repairs', () => {
  const { lines, articles, doubts } = perfectSplit(truth)
  const split = {
    lines: lines.map((line) => {
      if (line.role === 'crosshead') return { ...line, role: 'body' as const }
      return line.line === 3 ? { ...line, startsParagraph: false } : line
    }),
    articles: articles.map((article) => ({
      ...article, crossheads: [], paragraphs: article.article === 0 ? ['早上5点，天刚亮。船离岸了。'] : article.paragraphs,
    })),
    doubts,
  }
  // three true starts, two of them said: F1 = 4/5; of three paragraphs one is whole
  expect(scoreSplit(printed, truth, split)).toMatchObject({
    lines: 1, perfect: 1, roles: 0.9, starts: 0.8, headlines: 1, authors: 1, paragraphs: 1 / 3, crossheads: 0, repairs: 20,
  })
})

test('a line told twice or not at all is not placed', () => {
  const split = perfectSplit(truth)
  expect(scoreSplit(printed, truth, { ...split, lines: split.lines.slice(1) }).placed).toBe(0)
  expect(scoreSplit(printed, truth, { ...split, lines: [...split.lines, ...split.lines.slice(0, 1)] }).placed).toBe(0)
})

test('a line of no article may stand with a neighbour, but not as its text', () => {
  const loose: Truth = { ...truth, lines: [...truth.lines, { line: 10, article: null, role: 'caption', startsParagraph: false }] }
  const split = perfectSplit(loose)
  const said = (role: 'caption' | 'body') => ({
    ...split, lines: split.lines.map((line) => (line.line === 10 ? { ...line, article: 1, role } : line)),
  })
  expect(scoreSplit([...printed, 10], loose, said('caption'))).toMatchObject({ lines: 1, perfect: 1 })
  expect(scoreSplit([...printed, 10], loose, said('body'))).toMatchObject({ lines: 10 / 11 })
})

test('spaces count in a paragraph only where a reader would miss them', () => {
  const split = perfectSplit(truth)
  const told = (first: string) => ({
    ...split, articles: split.articles.map((article) => (article.article === 0 ? { ...article, paragraphs: [first, '船离岸了。'] } : article)),
  })
  expect(scoreSplit(printed, truth, told('早上 5 点， 天刚亮。')).paragraphs).toBe(1)
  expect(scoreSplit(printed, truth, told('早上5点，天 刚亮。')).paragraphs).toBe(2 / 3)
})

test('a mean is taken over the pages that have the figure', () => {
  const whole = scoreSplit(printed, truth, perfectSplit(truth))
  expect(meanScore([whole, { ...whole, lines: 0.5, authors: null }])).toMatchObject({ lines: 0.75, authors: 1 })
  expect(meanScore([]).lines).toBeNull()
})
