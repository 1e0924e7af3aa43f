import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { joinArticles } from '../../split/deeds/join-articles'
import { setAside } from '../../split/deeds/set-aside'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { deedContext, edited, importNew, stepOf, withDesk } from '../testing/desk'
import { correctPage } from '../pages/commands'
import { pageHistory } from './queries'

withDesk()

test('a page tells who did what, and shows how it was divided after each Step, with the text of now', async () => {
  const { pageId } = await importNew()
  const lin = await db().user.create({ data: { email: 'lin@calamus.example', name: 'Lin', role: 'editor', passwordHash: '-' } })
  const imported = await pageHistory(SYSTEM, pageId, null)
  expect(imported).toMatchObject({ revision: 0, shown: 0, steps: [], missing: 0 })

  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map(({ id }) => id)
  await correctPage({ id: lin.id, name: 'Lin', role: 'editor', titles: {} }, pageId, { kind: 'step', key: randomUUID(), revision: 0, step: stepOf(joinArticles(context, keep, retire)) })
  await saveText(SYSTEM, keep, await edited(keep, (block, index) => (index === 0 ? { ...block, text: [{ text: '新题' }] } : block)))
  const after = await deedContext(pageId)
  const last = after.page.articles[0]?.blocks.at(-1)?.id ?? ''
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 1, step: stepOf(setAside(after, { blocks: [last] }, 'noise')) })

  const now = await pageHistory(SYSTEM, pageId, 99)
  expect(now).toMatchObject({ revision: 2, shown: 2 })
  expect(now.steps).toMatchObject([
    { seq: 2, deed: 'set-aside', by: null, undoes: null },
    { seq: 1, deed: 'join-articles', by: 'Lin', undoes: null, articles: expect.arrayContaining(['新题']) as string[] },
  ])
  expect((await pageHistory(SYSTEM, pageId, 1)).state.articles.map(({ id }) => id)).not.toContain(retire)

  const first = await pageHistory(SYSTEM, pageId, 0)
  expect(first.missing).toBe(0)
  expect(first.state.articles.map(({ id, blocks }) => [id, blocks.map(({ id: block }) => block)]))
    .toEqual(imported.state.articles.map(({ id, blocks }) => [id, blocks.map(({ id: block }) => block)]))
  expect(plainText(first.state.articles[0]?.blocks[0] ?? { text: [] })).toBe('新题')
})
