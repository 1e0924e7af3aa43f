import { expect, test } from 'vitest'
import { SYSTEM } from '../editorial/actor'
import { db } from './db'
import { importDump } from './dumps/commands'
import { importNew, person, placeOf, TWO_STORIES, withDesk } from './testing/desk'

withDesk()

test('the audit log names the deed, the person and what came of it', async () => {
  const { title } = await importNew()
  const editor = person('editor')
  const { pageId } = await importDump(editor, placeOf(title, { page: 2, fileName: '二版.txt' }), TWO_STORIES)
  const [event] = await db().event.findMany({ where: { thing: 'page', thingId: pageId } })
  expect(event).toMatchObject({ actorId: editor.id, deed: 'import-dump', after: { fileName: '二版.txt', articles: 2 } })
})

test('the audit log of a terminal command names nobody', async () => {
  const { pageId } = await importNew()
  expect(await db().event.findMany({ where: { thingId: pageId } })).toMatchObject([{ actorId: SYSTEM.id }])
})

test.each(['UPDATE "Event" SET "deed" = \'nothing\'', 'DELETE FROM "Event"', 'TRUNCATE "Event"'])(
  'the audit log refuses %s',
  async (statement) => {
    await importNew()
    const before = await db().event.findMany({ orderBy: { id: 'asc' } })
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/cannot be changed or deleted/)
    expect(await db().event.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  },
)
