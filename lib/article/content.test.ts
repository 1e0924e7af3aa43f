import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlines, type Block, type BlockRole, type Inline } from './block'
import { countCharacters } from './characters'
import { contentOf } from './content'
import { toHtml } from './to-html'
import { toText } from './to-text'

/** `headline 春到江村` a row. */
function article(rows: string): Block[] {
  return rows.trim().split('\n').map((row, index) => {
    const [role = '', ...words] = row.trim().split(' ')
    return { id: `b${index}`, role: role as BlockRole, text: inlines(words.join(' ')), sources: [], madeBy: 'reader' }
  })
}

describe('the parts of an article', () => {
  const content = contentOf(article(`
    label 江村纪事
    kicker 开春第一船：
    headline 水涨船出港
    headline 人勤春来早
    deck ——全镇复航见闻
    byline 本报记者 林一 通讯员 周小满
    byline 林一
    body 船出港了。
    crosshead 码头上
    body
    body 人也多了。
    credit 周小满 摄
    caption 图为码头。
    credit 林一 摄
    caption 图为渡船。
    jump （下转第2版）
  `))

  test('are read from its blocks by their roles', () => {
    expect(content).toMatchObject({
      label: '江村纪事', kicker: '开春第一船：', headline: '水涨船出港 人勤春来早',
      headlineLines: ['水涨船出港', '人勤春来早'], damaged: null, deck: '——全镇复航见闻', standfirst: null,
      authors: ['林一', '周小满'], jump: '（下转第2版）',
    })
    expect(content.body.map(({ role }) => role)).toEqual(['body', 'crosshead', 'body'])
  })

  test('pair a credit with the caption before it', () => {
    expect(content.photos).toEqual([
      { caption: null, credit: '周小满 摄' },
      { caption: '图为码头。', credit: '林一 摄' },
      { caption: '图为渡船。', credit: null },
    ])
  })

  test('hold no headline where only a damaged one is left', () => {
    expect(contentOf(article('damaged 水 船\nbody 船出港了。'))).toMatchObject({ headline: null, damaged: '水 船' })
  })

  test('become plain text in the order of reading', () => {
    expect(toText(contentOf(article('body 船出港了。\nheadline 出港\nkicker 开春：\ncaption 图为码头。'))))
      .toBe('开春：\n出港\n船出港了。\n图为码头。')
  })
})

describe('the body as HTML', () => {
  function html(...text: Inline[]): string {
    return toHtml([{ id: 'b1', role: 'body', text }])
  }
  function textOf(markup: string): string {
    return markup.replaceAll('<br>', '\n').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  }

  test('is made of paragraphs, crossheads, marks and line breaks', () => {
    expect(toHtml([{ id: 'c', role: 'crosshead', text: inlines('码头上') }])).toBe('<h2>码头上</h2>')
    expect(toHtml([{ id: 'c', role: 'crosshead', text: inlines('码头上') }], 'h3')).toBe('<h3>码头上</h3>')
    expect(html({ text: '甲', marks: [{ type: 'bold' }, { type: 'italic' }] }, { text: '乙\n丙' }))
      .toBe('<p><strong><em>甲</em></strong>乙<br>丙</p>')
    expect(html({ text: 'a', marks: [{ type: 'link', href: 'https://x.example/?a=1&b="2"' }] }))
      .toBe('<p><a href="https://x.example/?a=1&amp;b=&quot;2&quot;" rel="nofollow noopener">a</a></p>')
  })

  test('drops a link that slipped past validation, and keeps its words', () => {
    expect(html({ text: '词', marks: [{ type: 'link', href: 'javascript:alert(1)' }] })).toBe('<p>词</p>')
  })

  test('keeps every character and lets no markup in', () => {
    const text = fc.array(fc.constantFrom('<', '>', '&', '"', "'", '&amp;', '<script>', '江', '\n', 'a'), { minLength: 1 })
    fc.assert(fc.property(text, (parts) => {
      const written = html({ text: parts.join('') })
      expect(textOf(written)).toBe(parts.join(''))
      expect(written.slice(3, -4).replaceAll('<br>', '')).not.toContain('<')
    }))
  })
})

describe('characters by the rule of the trade', () => {
  test.each([
    ['3月12日，Anna来了。', 9],
    ['GDP增长6.5%', 4],
    ['the old mill', 3],
    ["don't stop", 2],
    ['春　到 江村', 4],
    ['𠮷田', 2],
    ['——', 2],
    ['', 0],
  ])('%s counts %i', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })
})
