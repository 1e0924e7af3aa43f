import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../../editorial/actor'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { correctPage } from '../pages/commands'
import { deedContext, edited, importNew, stepOf, withDesk } from '../testing/desk'
import { joinArticles } from '../../split/deeds/join-articles'
import { endPresence, forgetPresences, showPresence } from './commands'

withDesk()

async function somebody(name: string): Promise<Actor> {
  const { id } = await db().user.create({ data: { email: `${randomUUID()}@calamus.example`, name, role: 'editor', passwordHash: '-' } })
  return { id, name, role: 'editor', titles: {} }
}

test('people on a page see each other and where the other one is, until one of them leaves', async () => {
  const { pageId } = await importNew()
  const [lin, chen] = [await somebody('Lin'), await somebody('Chen')]
  const [hers, his] = [randomUUID(), randomUUID()]
  expect((await showPresence(lin, pageId, { tab: hers, line: 3 })).others).toEqual([])
  expect((await showPresence(chen, pageId, { tab: his, line: null })).others).toEqual([{ tab: hers, name: 'Lin', self: false, line: 3 }])
  expect((await showPresence(lin, pageId, { tab: hers, line: 4 })).others).toEqual([{ tab: his, name: 'Chen', self: false, line: null }])
  expect((await showPresence(chen, pageId, { tab: randomUUID(), line: 1 })).others).toContainEqual({ tab: his, name: 'Chen', self: true, line: null })
  await endPresence(lin, pageId, his)
  await endPresence(chen, pageId, his)
  expect((await showPresence(lin, pageId, { tab: hers, line: 4 })).others.map(({ tab }) => tab)).not.toContain(his)
})

test('a sign of life runs out, and one tab never speaks for another person', async () => {
  const { pageId } = await importNew()
  const [lin, chen] = [await somebody('Lin'), await somebody('Chen')]
  const tab = randomUUID()
  await showPresence(lin, pageId, { tab, line: 3 })
  await showPresence(chen, pageId, { tab, line: 9 })
  expect(await db().presence.findMany({ where: { pageId } })).toMatchObject([{ userId: lin.id, line: 3 }])
  await db().presence.updateMany({ data: { seenAt: new Date(Date.now() - 60_000) } })
  expect((await showPresence(chen, pageId, { tab: randomUUID(), line: null })).others).toEqual([])
  await forgetPresences()
  expect(await db().presence.findMany({ where: { pageId } })).toMatchObject([{ userId: chen.id }])
})

test('by a Step and by a save it is seen that the page has moved on', async () => {
  const { pageId } = await importNew()
  const lin = await somebody('Lin')
  const sign = () => showPresence(lin, pageId, { tab: randomUUID(), line: null })
  const before = await sign()
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map(({ id }) => id)
  await correctPage(lin, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(joinArticles(context, keep, retire)) })
  const joined = await sign()
  expect(joined.revision).toBe(before.revision + 1)
  await saveText(lin, keep, await edited(keep, (block, index) => (index === 0 ? { ...block, text: [{ text: '新题' }] } : block)))
  expect((await sign()).texts).toBe(joined.texts + 1)
  await expect(showPresence(lin, randomUUID(), { tab: randomUUID(), line: null })).rejects.toThrow('no-such-page')
})
