import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { joinArticles } from '../../split/deeds/join-articles'
import { joinJump } from '../../split/deeds/join-jump'
import type { DeedContext, DeedOutcome } from '../../split/script'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { siteCorrections } from '../site/notices/queries'
import { siteArticle, siteIssue } from '../site/queries'
import { deedContext, foundPaper, importNew, person, placeOf, publishSigned, refusal, stepOf, takeBack, withDesk } from '../testing/desk'
import { issueNotice, liftNotice } from './commands'

withDesk()

const DAY = '2026-06-12'
const CHIEF = person('chief-editor')
const testing = (name: string) => readFileSync(path.join(import.meta.dirname, '../testing', name))

async function act(pageId: string, deed: (context: DeedContext) => DeedOutcome): Promise<void> {
  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(deed(context)) })
}

async function articlesOn(pageId: string): Promise<string[]> {
  return (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
}

/** A published issue of two articles on one page. */
async function published() {
  const paper = await importNew()
  const [first = '', second = ''] = await articlesOn(paper.pageId)
  await publishSigned(paper.issueId)
  return { ...paper, first, second, join: () => act(paper.pageId, (context) => joinArticles(context, first, second)) }
}

const withdrawal = (article: string) => ({ kind: 'withdrawal', article, text: '因事实有误，本文撤稿。' }) as const
const correction = (article: string) => ({ kind: 'correction', article, text: '应为二十四名。' }) as const

test('what was withdrawn is not published inside the article with which it was joined', async () => {
  const { title, pageId, issueId, second, join } = await published()
  const { id } = await issueNotice(CHIEF, withdrawal(second))
  await join()
  expect(await refusal(publishSigned(issueId))).toBe('withdrawn-inside')
  expect(await db().edition.count({ where: { issueId } })).toBe(1)
  await takeBack(pageId, 'undo')
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 1, 2)).toMatchObject({ kind: 'withdrawn' })
  await join()
  await liftNotice(CHIEF, { notice: id })
  await publishSigned(issueId)
})

test('an article is withdrawn where it is read, and an Edition that has it inside another is not shown again', async () => {
  const { title, issueId, first, second, join } = await published()
  await join()
  await publishSigned(issueId)
  expect(await refusal(issueNotice(CHIEF, withdrawal(second)))).toBe('read-in-another')
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  await issueNotice(CHIEF, withdrawal(second))
  expect(await refusal(showEdition(SYSTEM, { issue: issueId, edition: 2 }))).toBe('withdrawn-inside')
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ kind: 'article' })
  // Where the other one is withdrawn as well, its text is seen by nobody.
  await issueNotice(CHIEF, withdrawal(first))
  await showEdition(SYSTEM, { issue: issueId, edition: 2 })
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ kind: 'withdrawn' })
})

test('a correction goes with its text into the article with which it was joined', async () => {
  const { title, issueId, second, join } = await published()
  await issueNotice(CHIEF, correction(second))
  await join()
  expect(await siteCorrections(title)).toMatchObject({ corrections: [{ original: { ordinal: 2 } }] })
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ corrections: [{ text: '应为二十四名。' }] })
  expect(await siteCorrections(title)).toMatchObject({ total: 1, corrections: [{ original: { ordinal: 1 } }] })
})

test('an article that jumps is withdrawn with all of its parts, and corrected as one', async () => {
  const title = await foundPaper()
  // The later part has no headline of its own, as long as it is not joined.
  await db().title.update({ where: { slug: title }, data: { settings: { severities: { 'headline-missing': 'warning' } } } })
  const { pageId: front, issueId } = await importDump(SYSTEM, placeOf(title), testing('jump-first.txt'))
  const { pageId: inside } = await importDump(SYSTEM, placeOf(title, { page: 2, pageName: '民生' }), testing('jump-second.txt'))
  const [[first = ''], [second = '']] = [await articlesOn(front), await articlesOn(inside)]
  await publishSigned(issueId)
  await issueNotice(CHIEF, correction(second))
  await act(inside, (context) => joinJump(context, second, first))
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ corrections: [{ text: '应为二十四名。' }] })
  expect((await siteIssue(title, DAY, 2)).continued).toHaveLength(1)

  expect(await refusal(issueNotice(CHIEF, withdrawal(second)))).toBe('read-in-another')
  await issueNotice(CHIEF, withdrawal(first))
  expect(await siteArticle(title, DAY, 2, 3)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ kind: 'withdrawn' })
  expect((await siteIssue(title, DAY, 2)).continued).toEqual([])
  expect(await siteCorrections(title)).toMatchObject({ total: 0 })
})
