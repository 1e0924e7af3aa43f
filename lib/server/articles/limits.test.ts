import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { MOST_TEXT } from '../../article/document'
import type { EditedBlock } from '../../article/settle'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { edited, importNew, refusal, rowCounts, withDesk } from '../testing/desk'
import { saveText } from './commands'
import { deskArticle } from './queries'

withDesk()

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 }, select: { id: true } })
  return id
}

/** Han characters in no order that repeats soon. */
function words(length: number, step: number): string {
  return Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * step + ((at * at) % 977)) % 8_000))).join('')
}

function paragraph(id: string | null, text: string): EditedBlock {
  return { id, role: 'body', text: [{ text }] }
}

async function sourcesOf(id: string): Promise<number> {
  const { blocks } = await deskArticle(SYSTEM, id)
  return blocks.reduce((sum, { sources }) => sum + sources.length, 0)
}

test('a paragraph of 100,000 characters is kept, broken in a thousand, joined again and written anew', async () => {
  const id = await newArticle()
  const before = await sourcesOf(id)
  const { blocks: first, revision: start } = await edited(id)
  const [long, other] = [words(100_000, 31), words(100_000, 57)]
  const body = first.find(({ role }) => role === 'body')?.id ?? ''
  const kept = await saveText(SYSTEM, id, { revision: start, version: randomUUID(), blocks: [paragraph(body, long)] })
  const parts = Array.from({ length: 1_000 }, (_, at) => paragraph(body, long.slice(at * 100, (at + 1) * 100)))
  const broken = await saveText(SYSTEM, id, { revision: kept.revision, version: randomUUID(), blocks: parts })
  expect(broken.blocks.map(plainText).join('')).toBe(long)
  expect(new Set(broken.ids).size).toBe(1_000)
  const joined = await saveText(SYSTEM, id, { revision: broken.revision, version: randomUUID(), blocks: [paragraph(body, long)] })
  const anew = await saveText(SYSTEM, id, { revision: joined.revision, version: randomUUID(), blocks: [paragraph(body, other.slice(0, 50_000)), paragraph(body, other.slice(50_000))] })
  expect(anew.blocks.map(plainText).join('')).toBe(other)
  expect(await sourcesOf(id)).toBe(before)
})

test.each<[string, string, unknown]>([
  ['a link that runs a script', 'document-unsafe-link', [{ id: null, role: 'body', text: [{ text: '点', marks: [{ type: 'link', href: 'JAVASCRIPT:alert(1)' }] }] }]],
  ['a NUL', 'document-not-plain-text', [paragraph(null, 'a\u0000')]],
  ['half a character', 'document-not-plain-text', [paragraph(null, 'a\ud800')]],
  ['an id that is none', 'document-not-an-article', [paragraph("'; DROP TABLE", 'a')]],
  ['a role of every object', 'document-not-an-article', [{ id: null, role: 'constructor', text: [] }]],
  ['a key that nobody asked for', 'document-not-an-article', [{ id: null, role: 'body', text: [], html: '<b>' }]],
  ['lists in lists', 'document-not-an-article', JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))],
  ['too many paragraphs', 'document-too-many-blocks', Array.from({ length: 5_001 }, () => paragraph(null, 'a'))],
  ['too much text', 'document-too-much-text', [paragraph(null, 'a'.repeat(MOST_TEXT + 1))]],
  ['no list', 'document-not-an-article', { length: 1 }],
])('%s is refused as %s, and nothing is stored', async (_, code, blocks) => {
  const id = await newArticle()
  const { revision } = await edited(id)
  const before = await rowCounts()
  expect(await refusal(saveText(SYSTEM, id, { revision, version: randomUUID(), blocks }))).toBe(code)
  expect(await rowCounts()).toEqual(before)
  expect(await deskArticle(SYSTEM, id)).toMatchObject({ revision })
})
