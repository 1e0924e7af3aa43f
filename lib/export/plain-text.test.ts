import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlines } from '../article/block'
import { contentOf } from '../article/content'
import { toText } from '../article/to-text'
import { articleText, issueText } from './plain-text'
import { printable } from './printable'
import { anArticle, BASE, ISSUE, WORDS } from './testing/arbitrary-article'

const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Surrogate}]/u

/** The characters of a text in their order, blanks aside. */
function seen(text: string): string {
  return printable(text).replace(/\s/gu, '')
}

test('a text file holds all that an article says in its order, and nothing that drives a terminal', () => {
  fc.assert(fc.property(anArticle.filter(({ content }) => content.headline !== null && content.dateline === null), (article) => {
    const text = articleText(BASE, ISSUE, article, WORDS)
    expect(text).not.toMatch(CONTROL)
    expect(text.endsWith(`${BASE}/river/2026-06-12/${article.page}/${article.ordinal}\n`)).toBe(true)
    let from = 0
    for (const line of toText(article.content).split('\n').map(seen).filter((one) => one !== '')) {
      const at = seen(text).indexOf(line, from)
      expect(at).toBeGreaterThanOrEqual(from)
      from = at + line.length
    }
  }), { numRuns: 300 })
})

test('an article as text is one that people would write', () => {
  const block = (role: Parameters<typeof contentOf>[0][number]['role'], text: string) => ({ id: role + text, role, text: inlines(text), sources: [], madeBy: 'person' as const })
  const content = contentOf([
    block('kicker', '春到江村'), block('headline', '老船又下水'), block('byline', '本报记者 林晚舟'), block('dateline', '新华社江村6月11日电'), block('body', '渡口的老船又下了水。'),
    block('crosshead', '船'), block('bullet', '新的'), block('bullet', '旧的'), block('numbered', '一只'), block('caption', '老船'), block('credit', '周禾 摄'),
  ])
  const article = { id: 'a', page: 1, ordinal: 4, headline: '老船又下水', content, language: 'zh-CN', tags: [], corrections: [{ text: '应为两只。', day: '2026-06-13' }] }
  expect(articleText(BASE, ISSUE, article, WORDS)).toBe([
    '春到江村\n老船又下水', '本报记者 林晚舟', '新华社江村6月11日电　渡口的老船又下了水。', '船', '• 新的\n• 旧的', '1. 一只', '老船　周禾 摄', '更正 2026年6月13日\n应为两只。',
    '江村日报　2026年6月12日　第12期　第1版 要闻\nhttps://paper.example/river/2026-06-12/1/4\n',
  ].join('\n\n'))
  expect(issueText(BASE, ISSUE, [article], WORDS)).toContain('第1版 要闻\n\n春到江村\n老船又下水\n\n本报记者')
})
