import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { numberIssue } from './commands'
import { deskIssue, findIssue, listIssues } from './queries'

withDesk()

test('an issue gets the number that is printed on it, and the same number again changes nothing', async () => {
  const { issueId: issue } = await importNew()
  await numberIssue(SYSTEM, { issue, number: '总第 4127' })
  expect(await deskIssue(SYSTEM, issue)).toMatchObject({ number: '总第 4127' })
  const before = await rowCounts()
  await numberIssue(SYSTEM, { issue, number: '总第 4127' })
  expect(await rowCounts()).toEqual(before)
})

test('an issue is found by its title and day', async () => {
  const { issueId, title } = await importNew()
  expect(await findIssue(SYSTEM, { title, date: '2026-06-12' })).toEqual({ id: issueId })
  expect(await refusal(findIssue(SYSTEM, { title, date: '2026-06-13' }))).toBe('no-such-issue')
  expect(await listIssues(SYSTEM, { title })).toMatchObject([{ id: issueId, pages: 1, articles: 2, live: null }])
})

test('an issue that is not there has nothing to show and takes no number', async () => {
  const issue = crypto.randomUUID()
  expect(await refusal(deskIssue(SYSTEM, issue))).toBe('no-such-issue')
  expect(await refusal(numberIssue(SYSTEM, { issue, number: '1' }))).toBe('no-such-issue')
})

test('lets nobody number an issue who may only look', async () => {
  const { issueId: issue } = await importNew()
  expect(await refusal(numberIssue(person('viewer'), { issue, number: '1' }))).toBe('not-allowed')
})
