import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlines, plainText, type Block, type BlockRole, type Inline } from './block'
import { countCharacters } from './characters'
import { apartFromBody, contentOf } from './content'
import { waitsForPicture } from './figure-picture'
import type { ShownPicture } from './picture'
import { aText } from './testing/arbitrary-text'
import { toHtml } from './to-html'
import { toText } from './to-text'

const PHOTO = '00000000-0000-4000-8000-000000000001'
const USE = { photo: PHOTO, alt: '三只船', crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, focus: null }
const FACTS = { sha256: 'ab', width: 1_000, height: 600, credit: '周禾 摄' }

/** Stands for what a picture is written as. */
const pictureHtml = ({ photo, alt, width, height }: ShownPicture) => `<img ${photo === PHOTO ? 'p' : '?'} ${alt} ${width}×${height}>`

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
    expect(content.body.map(({ role }) => role)).toEqual(['body', 'crosshead', 'body', 'figure', 'figure', 'figure'])
  })

  test.each([
    ['runs down the page where each character has a line of its own', [[0, 1], [0, 1], [0, 1]], 'vertical'],
    ['runs across it where two do', [[0, 1], [0, 1]], 'horizontal'],
    ['runs across it where a line has more', [[0, 1], [0, 1], [0, 1], [0, 4]], 'horizontal'],
    ['runs across it where an editor wrote it', [], 'horizontal'],
  ] as const)('tell that a headline %s', (_, spans, set) => {
    const sources = spans.map(([from, to], line) => ({ dump: PHOTO, line, from, to }))
    const [headline] = article('headline 流动的桥')
    expect(contentOf(headline ? [{ ...headline, sources }] : []).headlineSet).toBe(set)
  })

  test('name the people whom a person said instead of those that are read', () => {
    const [byline, other] = article('byline 本报记者 林一\nbyline 周小满')
    const people = [{ role: '记者', name: '林一舟', affiliation: '' }]
    const blocks = [byline, other].flatMap((block) => (block ? [block] : []))
    expect(contentOf(blocks.map((block, index) => (index === 0 ? { ...block, people } : block))).authors).toEqual(['林一舟', '周小满'])
  })

  test('show figures where they stand, and photos of what was published before apart from the body', () => {
    const { body, photos } = contentOf(article('caption 图为码头。\nheadline 出港\nbody 船出港了。\ncaption\ncredit 林一 摄'))
    expect(body.map((block) => (block.role === 'figure' ? [block.caption, block.credit].map((text) => plainText({ text })) : block.role)))
      .toEqual([['图为码头。', ''], 'body', ['', '林一 摄']])
    expect(apartFromBody({ body, photos })).toEqual([])
    const before = body.filter(({ role }) => role !== 'figure')
    expect(apartFromBody({ body: before, photos })).toBe(photos)
  })

  test('show a picture with its photo\'s credit, and with no words, too; one whose photo is not known has not come', () => {
    const rows = 'headline 出港\ncaption 图为码头。\ncredit 林一 摄\ncaption\ncaption 图为渡船。'
    const blocks = article(rows).map((block, at) => (at === 1 || at === 3 ? { ...block, picture: USE } : block))
    const shown = (photos: Parameters<typeof contentOf>[2]) => contentOf(blocks, [], photos).body.map((block) =>
      (block.role === 'figure' ? [block.caption, block.credit].map((text) => plainText({ text })).concat(block.picture?.alt ?? '-') : []))
    expect(shown(new Map([[PHOTO, FACTS]]))).toEqual([['图为码头。', '周禾 摄', '三只船'], ['', '周禾 摄', '三只船'], ['图为渡船。', '', '-']])
    expect(shown(new Map([[PHOTO, { ...FACTS, credit: ' ' }]]))[0]).toEqual(['图为码头。', '林一 摄', '三只船'])
    expect(shown(new Map())).toEqual([['图为码头。', '林一 摄', '-'], ['图为渡船。', '', '-']])
    expect(contentOf(blocks, [], new Map([[PHOTO, FACTS]])).body[0]).toMatchObject({ picture: { width: 500, height: 600, sha256: 'ab' } })
    expect(blocks.map((block) => waitsForPicture(block, (photo) => photo === PHOTO))).toEqual([false, false, false, false, true])
    expect(blocks.map((block) => waitsForPicture(block, () => false))).toEqual([false, true, false, true, true])
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

  test('open the first paragraph with the dateline, or stand it alone', () => {
    const text = (rows: string) => toText(contentOf(article(rows)))
    expect(text('dateline 本报讯\ncrosshead 码头上\nbody 船出港了。')).toBe('码头上\n本报讯　船出港了。')
    expect(text('dateline 本报讯（记者 林一）\nbody 船出港了。')).toBe('本报讯（记者 林一）船出港了。')
    expect(text('dateline CALAMUS —\nbody The ferry left.')).toBe('CALAMUS — The ferry left.')
    expect(text('dateline 本报讯\nbullet 船出港了。')).toBe('本报讯　\n船出港了。')
  })

  test('become plain text in the order of reading', () => {
    expect(toText(contentOf(article('body 船出港了。\nheadline 出港\nkicker 开春：\ncaption 图为码头。'))))
      .toBe('开春：\n出港\n船出港了。\n图为码头。')
  })
})

describe('the body as HTML', () => {
  function html(...text: Inline[]): string {
    return toHtml({ dateline: null, body: [{ id: 'b1', role: 'body', text }] }, pictureHtml)
  }
  function textOf(markup: string): string {
    return markup.replaceAll('<br>', '\n').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  }

  test('has an element for each sort of block, lists for neighbouring items', () => {
    expect(toHtml(contentOf(article(`
      caption 图为码头。
      credit 林一 摄
      dateline 本报讯
      body 船出港了。
      bullet 一船鱼
      bullet 一船米
      numbered 先卸鱼
      body 人也多了。
      numbered 再卸米
      pull-quote 水涨船高
      editors-note 编者按：本文有改动。
      credit 周小满 摄
    `)), pictureHtml)).toBe([
      '<figure><figcaption>图为码头。 <small>林一 摄</small></figcaption></figure>',
      '<p><span>本报讯　</span>船出港了。</p>',
      '<ul><li>一船鱼</li><li>一船米</li></ul>',
      '<ol><li>先卸鱼</li></ol>',
      '<p>人也多了。</p>',
      '<ol><li>再卸米</li></ol>',
      '<blockquote><p>水涨船高</p></blockquote>',
      '<aside><p>编者按：本文有改动。</p></aside>',
      '<figure><figcaption><small>周小满 摄</small></figcaption></figure>',
    ].join('\n'))
    expect(html({ text: '2', marks: [{ type: 'superscript' }] }, { text: '2', marks: [{ type: 'subscript' }] }))
      .toBe('<p><sup>2</sup><sub>2</sub></p>')
  })

  test('has the picture of a figure before its words', () => {
    const figure = (words: string) => contentOf(article(`caption ${words}`).map((block) => ({ ...block, picture: USE })), [], new Map([[PHOTO, { ...FACTS, credit: '' }]]))
    expect(toHtml(figure('图为码头。'), pictureHtml)).toBe('<figure><img p 三只船 500×600><figcaption>图为码头。</figcaption></figure>')
    expect(toHtml(figure(''), pictureHtml)).toBe('<figure><img p 三只船 500×600></figure>')
  })

  test('keeps every character of every block, marks or not, in the order of the text', () => {
    const role = fc.constantFrom<BlockRole>('body', 'crosshead', 'bullet', 'numbered', 'pull-quote', 'editors-note', 'caption', 'credit', 'dateline')
    fc.assert(fc.property(fc.array(fc.record({ role, text: aText }), { maxLength: 8 }), (parts) => {
      const content = contentOf(parts.map((part, index) => ({ ...part, id: `b${index}`, sources: [], madeBy: 'reader' })))
      const closed = (text: string) => text.replace(/\s/g, '')
      expect(closed(textOf(toHtml(content, pictureHtml)))).toBe(closed(toText(content)))
    }), { numRuns: 500 })
  })

  test('is made of paragraphs, crossheads, marks and line breaks', () => {
    expect(toHtml({ dateline: null, body: [{ id: 'c', role: 'crosshead', text: inlines('码头上') }] }, pictureHtml)).toBe('<h2>码头上</h2>')
    expect(toHtml({ dateline: null, body: [{ id: 'c', role: 'crosshead', text: inlines('码头上') }] }, pictureHtml, 'h3')).toBe('<h3>码头上</h3>')
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
