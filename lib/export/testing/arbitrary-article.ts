import fc from 'fast-check'
import { aPicture, aText } from '../../article/testing/arbitrary-text'
import { BLOCK_ROLES, type Block } from '../../article/block'
import { contentOf } from '../../article/content'
import { normalInlines } from '../../article/inlines'
import type { ExportedArticle, ExportedIssue, ExportWords } from '../exported'

/** What breaks formats that are written by hand: ends of sections and elements, control characters, half pairs, marks of Markdown. */
const NASTY = [
  ']]>', '</script>', '<!--', '<script>', '&amp;', '&', '"', "'", '\u0000', '\u0008', '\u001B[31m', '\u007F', '\uD800', '\uDFFF', '\uFFFE', '\uFFFF',
  '\u2028', '\r\n', '\r', '\n', '\n\n', '\t', '    ', '　', '\u00A0', '# ', '## ', '- ', '* ', '+ ', '1. ', '12) ', '> ', '```', '~~~', '---', '===', '***',
  '**', '_', '__', '`', '[a](b)', '![', '|', '\\', '\\\n', '<https://a.example>', 'https://a.example', '&#35;', ':', '江村', '渡口，', '“好”。', 'Ferry', '𠮷',
] as const

/** Text that no format may stumble over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom<string>(...NASTY), { maxLength: 8 }).map((parts) => parts.join('')),
)

const aBlock: fc.Arbitrary<Block> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...BLOCK_ROLES),
  text: fc.oneof(aText, anyText.map((text) => normalInlines([{ text }]))),
  sources: fc.constant([]),
  madeBy: fc.constant('person' as const),
  picture: aPicture,
}).map(({ picture, ...block }) => (block.role === 'caption' && picture ? { ...block, picture } : block))

const PHOTO = { sha256: 'a'.repeat(64), width: 1600, height: 900, credit: '周禾 摄' } as const
const PHOTOS = new Map(['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'].map((id) => [id, PHOTO]))

/** An article of any text. */
export const anArticle: fc.Arbitrary<ExportedArticle> = fc.record({
  id: fc.uuid(),
  page: fc.integer({ min: 1, max: 4 }),
  ordinal: fc.integer({ min: 1, max: 999_999 }),
  headline: anyText.map((text) => `渡口${text}`),
  content: fc.array(aBlock, { maxLength: 12 }).map((blocks) => contentOf(blocks, [], PHOTOS)),
  language: fc.constantFrom('zh-CN', 'en'),
  tags: fc.array(fc.record({
    slug: fc.constantFrom('渡口', 'river'), label: anyText.map((text) => `渡${text}`), labelEn: fc.constant(null),
    kind: fc.constantFrom('subject', 'place', 'person', 'organisation', 'series'), vocabulary: fc.constant('free'),
    code: fc.constantFrom(null, 'medtop:01000000', '320583'),
  }), { maxLength: 3 }),
  corrections: fc.array(fc.record({ text: anyText.map((text) => `应为${text}`), day: fc.constantFrom('2026-06-13', '2027-01-01') }), { maxLength: 2 }),
})

/** An issue of four pages. */
export const ISSUE: ExportedIssue = {
  id: '01890000-0000-7000-8000-000000000001',
  title: { slug: 'river', name: '江村日报', language: 'zh-CN' },
  date: '2026-06-12',
  number: '12',
  pages: [{ number: 1, name: '要闻' }, { number: 2, name: '' }, { number: 3, name: '副刊' }, { number: 4, name: '<&]]>' }],
  edition: 2,
  published: '2026-06-11T16:00:00Z',
  changed: '2026-06-11T22:30:00Z',
}

/** The words of a Chinese paper. */
export const WORDS: ExportWords = {
  day: (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  issue: (number) => `第${number}期`,
  page: (number, name) => `第${number}版 ${name}`.trim(),
  correction: '更正',
}

export const BASE = 'https://paper.example'
