import { Parser, type Node } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlines, type Inline } from '../article/block'
import { contentOf } from '../article/content'
import { aText } from '../article/testing/arbitrary-text'
import { articleMarkdown, issueMarkdown, markdownInlines, markdownText } from './markdown'
import { printable } from './printable'
import { anArticle, anyText, BASE, ISSUE, WORDS } from './testing/arbitrary-article'

const BLOCKS = new Set(['paragraph', 'heading', 'thematic_break', 'code_block', 'html_block'])

/** What a reader of a Markdown file sees: kind and text of each block, in their order. */
function read(markdown: string): { kind: string; text: string }[] {
  const walker = new Parser().parse(markdown).walker()
  const seen: { kind: string; text: string }[] = []
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event
    if (entering && BLOCKS.has(node.type)) seen.push({ kind: kindOf(node), text: node.literal ?? '' })
    const last = seen.at(-1)
    if (entering && last) last.text += wordsOf(node)
  }
  return seen
}

function kindOf(node: Node): string {
  if (node.type === 'heading') return `h${node.level}`
  const parent = node.parent?.type
  return parent === 'item' || parent === 'block_quote' ? parent : node.type
}

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.literal ?? ''
  if (node.type === 'linebreak' || node.type === 'softbreak') return '\n'
  return node.type === 'html_inline' && node.literal === '<br>' ? '\n' : ''
}

/** What any text file holds of a text. */
function plain(text: string): string {
  return printable(text).replace(/\n+$/, '')
}

describe('text as Markdown', () => {
  test('is read back to the letter, as one paragraph', () => {
    fc.assert(fc.property(fc.oneof(anyText, anyText.map((text) => `渡${text}口`)), (text) => {
      fc.pre(plain(text).trim() !== '')
      expect(read(markdownText(text))).toEqual([{ kind: 'paragraph', text: plain(text) }])
    }), { numRuns: 2_000 })
  })

  test('with marks is read back to the letter, too', () => {
    fc.assert(fc.property(aText, (runs) => {
      const text = plain(runs.map((run) => run.text).join(''))
      fc.pre(text.trim() !== '' && !text.includes('\n'))
      expect(read(markdownInlines(runs))).toEqual([{ kind: 'paragraph', text }])
    }), { numRuns: 1_000 })
  })

  test('stays as it is where nothing in it means anything', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('江', '村', '，', '。', 'a', '7', '“', '（'), minLength: 1 }), (text) => {
      expect(markdownText(text)).toBe(text)
    }))
  })

  const marked = (type: 'bold' | 'italic', text: string): Inline => ({ text, marks: [{ type }] })
  test.each<[Inline[], string]>([
    [[marked('bold', '江村'), { text: '渡口' }], '**江村**渡口'],
    [[marked('bold', '江村：'), { text: '渡口' }], '<strong>江村：</strong>渡口'],
    [[marked('bold', '江村'), marked('italic', '渡口')], '**江村**<em>渡口</em>'],
    [[{ text: '渡口', marks: [{ type: 'link', href: 'https://a.example/?a=1&b=<2>' }] }], '[渡口](<https://a.example/?a=1\\&b=%3C2%3E>)'],
    [[{ text: '渡口', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }], '渡口'],
    [[{ text: 'H' }, { text: '2', marks: [{ type: 'subscript' }] }, { text: 'O' }], 'H<sub>2</sub>O'],
  ])('writes %j as %s', (runs, markdown) => {
    expect(markdownInlines(runs)).toBe(markdown)
  })
})

describe('an article as Markdown', () => {
  test('is read back part by part, whatever it holds', () => {
    fc.assert(fc.property(anArticle, (article) => {
      const { content, headline, corrections } = article
      const read1 = read(articleMarkdown(BASE, ISSUE, article, WORDS))
      const heading = printable(content.headline ?? headline).replace(/^\n+|\n+$/g, '').replaceAll('\n', ' ')
      expect(read1.filter(({ kind }) => kind === 'h1')).toEqual([{ kind: 'h1', text: heading }])
      const texts = read1.map(({ text }) => text)
      for (const part of [content.label, content.kicker, content.deck, content.standfirst]) if (part !== null && plain(part).trim() !== '') expect(texts).toContain(plain(part))
      const crossheads = content.body.filter(({ role }) => role === 'crosshead').length
      expect(read1.filter(({ kind }) => kind === 'h2').length).toBe(crossheads)
      expect(read1.filter(({ kind }) => kind === 'code_block' || kind === 'html_block')).toEqual([])
      expect(texts.at(-1)).toBe(`江村日报　2026年6月12日　第12期　${WORDS.page(article.page, ISSUE.pages[article.page - 1]?.name ?? '')}`)
      for (const { text } of corrections) expect(texts.some((one) => one.endsWith(plain(text)))).toBe(true)
    }), { numRuns: 500 })
  })

  test('is one that people would write', () => {
    const block = (role: Parameters<typeof contentOf>[0][number]['role'], text: string) => ({ id: role + text, role, text: inlines(text), sources: [], madeBy: 'person' as const })
    const content = contentOf([
      block('kicker', '春到江村'), block('headline', '老船又下水'), block('byline', '本报记者 林晚舟'), block('body', '渡口的老船又下了水。'), block('crosshead', '船'),
      block('bullet', '新的'), block('bullet', '旧的'), block('numbered', '一只'), block('pull-quote', '等它一年了。'),
    ])
    const article = { id: 'a', page: 1, ordinal: 4, headline: '老船又下水', content, language: 'zh-CN', tags: [], corrections: [{ text: '应为两只。', day: '2026-06-13' }] }
    expect(articleMarkdown(BASE, ISSUE, article, WORDS)).toBe([
      '春到江村', '# 老船又下水', '本报记者 林晚舟', '渡口的老船又下了水。', '## 船', '- 新的\n- 旧的', '1. 一只', '> 等它一年了。', '> 更正 2026年6月13日\\\n> 应为两只。', '---',
      '[江村日报　2026年6月12日　第12期　第1版 要闻](<https://paper.example/river/2026-06-12/1/4>)\n',
    ].join('\n\n'))
  })
})

test('an issue as Markdown has a heading for each page and each article', () => {
  fc.assert(fc.property(fc.array(anArticle, { maxLength: 3 }), (articles) => {
    const seen = read(issueMarkdown(BASE, ISSUE, articles, WORDS))
    expect(seen.filter(({ kind }) => kind === 'h2')).toHaveLength(4)
    expect(seen.filter(({ kind }) => kind === 'h3')).toHaveLength(articles.length)
  }), { numRuns: 100 })
})
