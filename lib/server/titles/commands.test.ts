import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { linesOfDump } from '../pages/page-row'
import { read } from '../../reading/read'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { failureOf } from '../errors'
import { foundPaper, person, placeOf, refusal, rowCounts, withDesk } from '../testing/desk'
import { setHouseStyle } from './commands'
import { styledTitle } from './queries'
import { houseStyle, STYLE_LIMITS, type StoredStyle } from './schema'
import { storedStyle } from './stored-style'

withDesk()

const STYLE: StoredStyle = { labels: ['渡口札记'], bylines: ['本报驻岛记者 *'], folio: ['江村日报'], headlines: 'before' }

/** A column of the paper, whose name a reader who does not know the paper takes for part of a head. */
const COLUMN = new TextEncoder().encode(
  '渡口札记\n最后一班渡船\n六月的江面起雾，最后一班渡船仍在傍晚六点离岸。船上只有三位乘客\n和一篮刚摘的枇杷。船工说，桥修好以后，这条水路也还会有人走。\n',
)

/** The role of the first block of the article on a page. */
async function firstRole(pageId: string): Promise<unknown> {
  const { doc } = await db().article.findFirstOrThrow({ where: { pageId } })
  return Array.isArray(doc) && typeof doc[0] === 'object' && doc[0] !== null && 'role' in doc[0] ? doc[0].role : null
}

test('a house style is stored, told back, and logged with what was there before', async () => {
  const title = await foundPaper()
  expect(await styledTitle(SYSTEM, title)).toMatchObject({ slug: title, revision: 0, style: {} })
  expect(await setHouseStyle(SYSTEM, { title, revision: 0, style: STYLE })).toEqual({ revision: 1, style: STYLE })
  expect(await styledTitle(person('viewer'), title)).toMatchObject({ revision: 1, style: STYLE })
  expect(await db().event.findFirst({ where: { deed: 'set-house-style' }, orderBy: { at: 'desc' } })).toMatchObject({
    thing: 'title', before: { revision: 0, style: {} }, after: { revision: 1, style: STYLE },
  })
})

test('of two people who change a style at once one is told, and gets the style of the other', async () => {
  const title = await foundPaper()
  const styles: StoredStyle[] = [{ labels: ['渡口札记'] }, { labels: ['桥头小记'] }]
  const answers = await Promise.all(styles.map((style) =>
    setHouseStyle(SYSTEM, { title, revision: 0, style }).then(() => null, (error: unknown) => failureOf(error))))
  const now = await styledTitle(SYSTEM, title)
  expect(now.revision).toBe(1)
  expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  expect(answers.find((answer) => answer !== null)).toMatchObject({
    kind: 'conflict', code: 'style-moved-on', detail: { revision: 1, style: now.style },
  })
})

test('the style that is there already changes nothing and logs nothing, whatever revision it started from', async () => {
  const title = await foundPaper()
  await setHouseStyle(SYSTEM, { title, revision: 0, style: STYLE })
  const before = await rowCounts()
  expect(await setHouseStyle(SYSTEM, { title, revision: 0, style: STYLE })).toEqual({ revision: 1, style: STYLE })
  expect(await rowCounts()).toEqual(before)
})

test('a chief editor changes the style; an editor and a viewer only see it', async () => {
  const change = { title: await foundPaper(), revision: 0, style: STYLE }
  expect(await refusal(setHouseStyle(person('viewer'), change))).toBe('not-allowed')
  expect(await refusal(setHouseStyle(person('editor'), change))).toBe('not-allowed')
  expect(await refusal(setHouseStyle(person('chief-editor'), change))).toBe(null)
})

test('a title that is not there has no style', async () => {
  expect(await refusal(styledTitle(SYSTEM, 'nowhere'))).toBe('no-such-title')
  expect(await refusal(setHouseStyle(SYSTEM, { title: 'nowhere', revision: 0, style: {} }))).toBe('no-such-title')
})

test('a page is read with the house style of its title, and one that is there stays as it is', async () => {
  const title = await foundPaper()
  const before = await importDump(SYSTEM, placeOf(title), COLUMN)
  await setHouseStyle(SYSTEM, { title, revision: 0, style: { labels: ['渡口札记'] } })
  const after = await importDump(SYSTEM, placeOf(title, { page: 2 }), COLUMN)
  expect(await firstRole(before.pageId)).not.toBe('label')
  expect(await firstRole(after.pageId)).toBe('label')
})

test('a reading can be made again from its dump, whatever became of the style since', async () => {
  const title = await foundPaper()
  await setHouseStyle(SYSTEM, { title, revision: 0, style: { labels: ['渡口札记'] } })
  const { pageId } = await importDump(SYSTEM, placeOf(title), COLUMN)
  await setHouseStyle(SYSTEM, { title, revision: 1, style: {} })
  const dump = await db().dump.findFirstOrThrow({ where: { pageId } })
  const lines = linesOfDump(dump.bytes)
  expect(read(lines, storedStyle(dump.houseStyle))).toEqual(dump.reading)
  expect(read(lines)).not.toEqual(dump.reading)
})

test.each([
  ['nothing', null],
  ['no object', ['渡口札记']],
  ['of another shape', { labels: '渡口札记', headlines: 'sideways', columns: 5 }],
])('a stored style that is %s stops neither the screen nor an import', async (_, broken) => {
  const title = await foundPaper()
  await db().$executeRaw`UPDATE "Title" SET "houseStyle" = ${JSON.stringify(broken)}::jsonb WHERE slug = ${title}`
  expect((await styledTitle(SYSTEM, title)).style).toEqual({})
  expect(await importDump(SYSTEM, placeOf(title), COLUMN)).toMatchObject({ kind: 'imported', articles: 1 })
})

test('of a stored style with a broken part the rest is used', () => {
  expect(storedStyle({ labels: ['渡口札记'], bylines: ['no star'], motto: 'to the river' })).toEqual({ labels: ['渡口札记'] })
})

test.each([
  ['a list that is too long', { labels: Array.from({ length: STYLE_LIMITS.entries + 1 }, (_, index) => `札记${index}`) }],
  ['an entry that is too long', { folio: ['江'.repeat(STYLE_LIMITS.characters + 1)] }],
  ['an empty entry', { labels: ['  '] }],
  ['a character that no database keeps', { labels: ['渡口\u0000'] }],
  ['half a surrogate pair', { labels: ['渡口\ud83d'] }],
  ['a form of bylines without a place for names', { bylines: ['本报驻岛记者'] }],
  ['a form of bylines with two', { bylines: ['* 与 *'] }],
  ['a form of bylines that fits every line', { bylines: [' * '] }],
  ['a habit that nobody has', { headlines: 'beside' }],
  ['a part that nobody knows', { motto: ['江水'] }],
])('a house style with %s is refused', (_, style) => {
  expect(houseStyle.safeParse(style).success).toBe(false)
})

test('the spaces around an entry are not part of it', () => {
  expect(houseStyle.parse({ labels: [' 渡口札记\t'] })).toEqual({ labels: ['渡口札记'] })
})
