import { expect, test } from 'vitest'
import { db } from '../db'
import { deskArticle } from '../articles/queries'
import { saveText } from '../articles/commands'
import { edited, importNew, person, refusal, withDesk } from '../testing/desk'
import { heedSlip, ignoreSlip } from './commands'

withDesk()

const PRINT = 'doubled-mark:江水涨了[，，]渡船停了'

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 }, select: { id: true } })
  return id
}

test('an ignored slip stays ignored for everybody until somebody heeds it again, and the log tells who', async () => {
  const id = await newArticle()
  const [editor, other] = [person('editor'), person('chief-editor')]
  const { revision } = await deskArticle(other, id)
  await Promise.all([ignoreSlip(editor, id, PRINT), ignoreSlip(editor, id, PRINT), ignoreSlip(editor, id, 'unpaired:[“]')])
  const { ignoredSlips, revision: after } = await deskArticle(other, id)
  expect([...ignoredSlips].sort()).toEqual([PRINT, 'unpaired:[“]'].sort())
  expect(after).toBe(revision)
  await heedSlip(other, id, PRINT)
  expect((await deskArticle(editor, id)).ignoredSlips).toEqual(['unpaired:[“]'])
  const events = await db().event.findMany({ where: { thingId: id, after: { path: ['print'], equals: PRINT } }, orderBy: { at: 'asc' } })
  expect(events.map(({ deed, actorId }) => [deed, actorId])).toEqual([['ignore-slip', editor.id], ['heed-slip', other.id]])
})

test('what is ignored outlives a save of the text', async () => {
  const id = await newArticle()
  await ignoreSlip(person('editor'), id, PRINT)
  await saveText(person('editor'), id, await edited(id, (block) => block))
  expect((await deskArticle(person('editor'), id)).ignoredSlips).toEqual([PRINT])
})

test('who may not write may not ignore, and nothing is ignored of an article that is not there', async () => {
  const id = await newArticle()
  expect(await refusal(ignoreSlip(person('viewer'), id, PRINT))).toBe('not-allowed')
  expect(await refusal(ignoreSlip(person('editor'), '01890000-0000-7000-8000-000000000000', PRINT))).toBe('no-such-article')
})
