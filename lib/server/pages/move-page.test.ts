import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { deskIssue } from '../issues/queries'
import { foundPaper, importNew, person, placeOf, publishSigned, refusal, takeBack, TWO_STORIES, withDesk } from '../testing/desk'
import { correctPage, movePage } from './commands'
import { joined } from '../testing/steps'

withDesk()

test('a misfiled page moves to another title with its articles, dumps and history', async () => {
  const { pageId, issueId, title } = await importNew()
  const { step, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  const other = await foundPaper()
  const moved = await movePage(SYSTEM, pageId, placeOf(other, { page: 4, pageName: '副刊' }))
  expect((await deskIssue(SYSTEM, issueId)).pages).toEqual([])
  const [page] = (await deskIssue(SYSTEM, moved.issueId)).pages
  expect(page).toMatchObject({ id: pageId, number: 4, name: '副刊', articles: [{ headline: '渡口今晨复航' }] })
  await takeBack(pageId, 'undo')
  expect(await db().article.count({ where: { issueId: moved.issueId, closedAt: null } })).toBe(2)
  expect(await db().article.count({ where: { issue: { title: { slug: title } } } })).toBe(0)
})

test('a page does not move to a place that is taken', async () => {
  const { pageId, title } = await importNew()
  await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)
  expect(await refusal(movePage(SYSTEM, pageId, placeOf(title, { page: 2 })))).toBe('page-place-taken')
})

test('a page that the public can see does not move', async () => {
  const { pageId, issueId } = await importNew()
  await publishSigned(issueId)
  const other = await foundPaper()
  expect(await refusal(movePage(SYSTEM, pageId, placeOf(other)))).toBe('page-is-published')
})

test('lets nobody move a page who may only look', async () => {
  const { pageId, title } = await importNew()
  expect(await refusal(movePage(person('viewer'), pageId, placeOf(title, { page: 9 })))).toBe('not-allowed')
})
