import path from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { withDesk } from '../testing/desk'
import { killedWhileWorking } from '../testing/killed-process'
import { importMarked, mark, type MarkedIssue } from '../testing/marked-issue'
import { publishIssue } from './commands'

withDesk()

/** A process is killed so many times in the middle of a publication; `GALLEY_KILLS=100` for as many as are promised. */
const KILLS = Number(process.env['GALLEY_KILLS'] || 8)
/** It starts in a second or two and is killed within one more. */
const PATIENCE = 10_000

/** A process that has just started takes so many times as long; then it publishes once more, so that it is killed in that. */
const SLOWER = 4

const PROGRAM = path.join(import.meta.dirname, '../testing/publish-again.ts')

test(`a process that is killed while it publishes leaves the old Edition live or the new one, ${KILLS} times`, async () => {
  const issue = await importMarked(10)
  await publishIssue(SYSTEM, issue.issueId)
  const took = await timeOf(() => publishIssue(SYSTEM, issue.issueId))
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await mark(issue.issueId, kill)
    await killedWhileWorking(PROGRAM, issue.issueId, Math.random() * SLOWER * took)
    const live = await liveMark(issue)
    expect([`${kill - 1}`, `${kill}`]).toContain(live)
    await publishIssue(SYSTEM, issue.issueId)
    expect(await liveMark(issue)).toBe(`${kill}`)
  }
  // And none of the others is half, whether it was ever live or not.
  const editions = await db().edition.findMany({
    where: { issueId: issue.issueId }, orderBy: { number: 'asc' }, select: { number: true, shownAt: true, _count: { select: { articles: true, pages: true } } },
  })
  expect(editions.filter(({ shownAt, _count }) => shownAt === null || _count.articles !== issue.articles || _count.pages !== issue.pages)).toEqual([])
  expect(editions.map(({ number }) => number)).toEqual(editions.map((_, index) => index + 1))
}, 60_000 + KILLS * PATIENCE)

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The mark of the Edition that readers see, which every part of it must bear. */
async function liveMark({ issueId, pages, articles }: MarkedIssue): Promise<string> {
  const { liveEdition } = await db().issue.findUniqueOrThrow({
    where: { id: issueId },
    select: {
      liveEdition: {
        select: { issueNumber: true, shownAt: true, pages: { select: { name: true } }, articles: { select: { headline: true, html: true, text: true } } },
      },
    },
  })
  if (!liveEdition) throw new RangeError('nothing is live')
  const marks = new Set([liveEdition.issueNumber, ...liveEdition.pages.map(({ name }) => name), ...liveEdition.articles.map(({ headline }) => headline)])
  expect([liveEdition.pages.length, liveEdition.articles.length, marks.size]).toEqual([pages, articles, 1])
  expect(liveEdition.articles.every(({ html, text }) => html !== '' && text !== '')).toBe(true)
  return liveEdition.issueNumber ?? ''
}
