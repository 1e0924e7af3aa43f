import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { importDump } from '../../dumps/commands'
import { publishIssue } from '../../editions/commands'
import { db } from '../../db'
import { NotFound } from '../../errors'
import { foundPaper, placeOf, TWO_STORIES, withDesk } from '../../testing/desk'
import { statementsOf } from '../../testing/statements'
import { newestMonth, siteCalendar } from './queries'

withDesk()

const DAYS = ['2024-12-31', '2026-03-02', '2026-06-12', '2026-06-29']
let paper = ''

beforeAll(async () => {
  paper = await foundPaper()
  await db().title.update({ where: { slug: paper }, data: { settings: { unproofed: true } } })
  for (const date of DAYS) await publishIssue(SYSTEM, (await importDump(SYSTEM, placeOf(paper, { date }), TWO_STORIES)).issueId)
  // What is not published is in no calendar.
  await importDump(SYSTEM, placeOf(paper, { date: '2026-06-30' }), TWO_STORIES)
})

describe('the calendar of a title', () => {
  it('has the days of a month that have issues, each with what leads it', async () => {
    const { issues } = await siteCalendar(paper, '2026-06')
    expect(issues.map(({ day }) => day)).toEqual(['2026-06-12', '2026-06-29'])
    expect(issues.every(({ lead }) => lead !== null && lead.length > 0)).toBe(true)
  })

  it('leads past months and years without issues', async () => {
    expect(await siteCalendar(paper, '2026-06')).toMatchObject({
      previous: '2026-03', next: null, months: ['2026-03', '2026-06'], years: ['2026-06', '2024-12'],
    })
    expect(await siteCalendar(paper, '2026-03')).toMatchObject({ previous: '2024-12', next: '2026-06' })
  })

  it('has a month without issues between two that have some, and none before the first or after the last', async () => {
    expect(await siteCalendar(paper, '2025-07')).toMatchObject({ issues: [], previous: '2024-12', next: '2026-03', months: [] })
    for (const month of ['2024-11', '2026-07']) await expect(siteCalendar(paper, month)).rejects.toBeInstanceOf(NotFound)
    await expect(siteCalendar('no-such-paper', '2026-06')).rejects.toBeInstanceOf(NotFound)
  })

  it('is one statement, and so is its newest month', async () => {
    expect(await newestMonth(paper)).toBe('2026-06')
    expect(await statementsOf(() => siteCalendar(paper, '2026-06'))).toBe(1)
    expect(await statementsOf(() => newestMonth(paper))).toBe(1)
  })
})
