import { describe, expect, it } from 'vitest'
import { eraseJson } from './document'
import { type Kept, keptOf, NOTHING_KEPT } from './kept'
import { termsOf } from './terms'

const NAME = '邵长川'
const rule = (kept: Kept = NOTHING_KEPT, ...terms: string[]) => ({ terms: termsOf(terms.length > 0 ? terms : [NAME]), kept })
const block = (id: string, line: number, ...runs: string[]) => ({
  id, role: 'body', text: runs.map((text, at) => (at % 2 === 1 ? { text, marks: [{ type: 'bold' }] } : { text })), sources: [{ dump: 'd', line, from: 0, to: 9 }], madeBy: 'reader',
})
const keepLine = (line: number, ...articles: string[]) => keptOf(articles, [{ dump: 'd', line, from: 0, to: 9 }], [])

describe('a stored document', () => {
  it('loses a name that is half in bold, and keeps its runs', () => {
    expect(eraseJson([block(NAME, 0, '船工邵', '长川说')], rule())).toEqual([{ ...block(NAME, 0, '船工■', '■■说') }])
  })

  it('loses a name that is broken over two blocks, with a picture between, or over two lines that are set aside', () => {
    expect(eraseJson([block('a', 0, '船工邵'), block('b', 1, '长川说')], rule())).toEqual([block('a', 0, '船工■'), block('b', 1, '■■说')])
    const figure = { role: 'figure', caption: [{ text: `${NAME}在渡口` }], credit: [] }
    expect(eraseJson({ body: [block('a', 0, '船工邵'), figure, block('b', 1, '长川说')] }, rule()))
      .toEqual({ body: [block('a', 0, '船工■'), { ...figure, caption: [{ text: '■■■在渡口' }] }, block('b', 1, '■■说')] })
    const aside = (one: object) => ({ block: one, reason: 'advertisement' })
    expect(eraseJson([aside(block('a', 0, '邵长')), aside(block('b', 1, '川'))], rule())).toEqual([aside(block('a', 0, '■■')), aside(block('b', 1, '■'))])
    expect(eraseJson({ headlineLines: ['船工邵', '长川'] }, rule())).toEqual({ headlineLines: ['船工■', '■■'] })
    const read = (text: string) => ({ role: 'body', spans: [{ line: 0, from: 0, to: 3 }], text })
    expect(eraseJson({ blocks: [read('邵'), read('长川')] }, rule())).toEqual({ blocks: [read('■'), read('■■')] })
  })

  it('keeps empty blocks in their place', () => {
    expect(eraseJson([block('a', 0, '邵'), { ...block('b', 1), text: [] }, block('c', 2, '长川')], rule())).toEqual([block('a', 0, '■'), { ...block('b', 1), text: [] }, block('c', 2, '■■')])
  })

  it('is the same object where nothing is found', () => {
    const blocks = [block('a', 0, '渡口今晨复航'), block('b', 1, '李明')]
    expect(eraseJson(blocks, rule())).toBe(blocks)
  })

  it('loses the names that a person took from a byline, and keeps what a role is called', () => {
    const byline = { ...block('a', 0, '本报记者 邵 长 川'), role: 'byline', people: [{ role: '船工邵长川', name: NAME, affiliation: '' }] }
    expect(eraseJson([byline], rule())).toMatchObject([{ text: [{ text: '本报记者 ■ ■ ■' }], people: [{ role: '船工■■■', name: '■■■' }] }])
    const words = { blocks: [{ ...block('body', 0, 'the body'), role: 'body' }] }
    expect(eraseJson(words, rule(NOTHING_KEPT, 'body'))).toEqual({ blocks: [{ ...block('body', 0, 'the ■■■■'), role: 'body' }] })
  })

  it('keeps ids, whose digits could be those of a number', () => {
    const id = '01903800-1380-4000-8000-138001380001'
    expect(eraseJson({ articles: [id], into: { [id]: id } }, rule(NOTHING_KEPT, '138001380'))).toEqual({ articles: [id], into: { [id]: id } })
  })

  it('loses what the places of a Step quote, cut off as it is', () => {
    const cut = (before: string, after: string) => ({ op: 'cut', block: NAME, next: NAME, text: { at: 12, before, after }, source: null, glue: '' })
    expect(eraseJson(cut('长川说船工邵', '长川与邵长'), rule())).toEqual(cut('■■说船工■', '■■与■■'))
  })

  it('keeps the blocks and articles that stay, but for what was never theirs alone', () => {
    const [mine, theirs] = [block('a', 0, NAME), block('b', 1, NAME)]
    expect(eraseJson({ blocks: [mine, theirs] }, rule(keepLine(1)))).toEqual({ blocks: [block('a', 0, '■■■'), theirs] })
    const written = { ...block('c', 0, NAME), sources: [] }
    const page = { articles: [{ id: 'one', blocks: [written] }, { id: 'other', blocks: [written] }] }
    expect(eraseJson(page, rule(keepLine(1, 'other')))).toEqual({ articles: [{ id: 'one', blocks: [{ ...written, text: [{ text: '■■■' }] }] }, page.articles[1]] })
    const both = keptOf(['other'], [{ dump: 'd', line: 1, from: 0, to: 9 }], [{ dump: 'd', line: 1, from: 0, to: 3 }])
    expect(eraseJson([theirs], rule(both))).toEqual([block('b', 1, '■■■')])
  })
})
