import type { APIRequestContext } from '@playwright/test'
import { callAction } from './call-action'
import { importMarkedPaper, liveEdition, mark, markFrozen, type MarkedPaper, markRead, writtenInVain } from './marked-paper'
import { expect, type OwnApp, test } from './own-app'

/** The application is killed so many times in the middle of a publication; `GALLEY_KILLS=100` for as many as are promised. */
const KILLS = Number(process.env['GALLEY_KILLS'] || 3)
/** From so many on both must have happened: that the old Edition stayed, and that the new one came. */
const ENOUGH = 20
/** It starts in two seconds; then an issue is read twice. Tests beside this one take their share of the machine. */
const PATIENCE = 20_000
/** Before that it starts for the first time, and an account and an issue are made: a few seconds, many where the machine is busy. */
const BEGINNING = 120_000
/** Twelve articles, a thin paper: reading it takes most of the time, and twice for each kill. */
const PAGES = 6
/** Kills come until half as long after the new Edition is live as that took: the screen is being answered then, or is already. */
const BEYOND = 1.5

test(`the application that is killed while it publishes comes back with the old Edition or the new one, ${KILLS} times`, async ({ app }) => {
  test.setTimeout(BEGINNING + KILLS * PATIENCE)
  const [chief, reader] = [await app.requestAs('chief-editor'), await app.requestAs(null)]
  const issue = await importMarkedPaper(app.sql, chief, PAGES)
  await mark(app.sql, issue, 0)
  await publishAgain(app, chief, reader, issue, 0)
  let stayed = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const took = await timeUntilLive(app, chief, issue)
    await mark(app.sql, issue, kill)
    const answered = await killedWhilePublishing(app, chief, issue, pointOf(kill) * BEYOND * took)
    await app.start()
    const live = await markRead(reader, issue)
    // What the chief editor was told is published.
    expect(answered === 'done' ? [kill] : [kill - 1, kill]).toContain(live)
    expect(await markFrozen(app.sql, issue)).toBe(live)
    if (live < kill) stayed += 1
    await publishAgain(app, chief, reader, issue, kill)
  }
  await app.kill()
  const figures = { old: stayed, new: KILLS - stayed, 'old, written whole already': await writtenInVain(app.sql, issue) }
  test.info().annotations.push({ type: 'kills', description: JSON.stringify(figures) })
  process.stdout.write(`${KILLS} kills left live: ${JSON.stringify(figures)}\n`)
  if (KILLS >= ENOUGH) expect(Math.min(figures.old, figures.new)).toBeGreaterThan(0)
})

/** A random point of the whole, 0 to 1. Each kill has a stretch of its own, so that a few are spread over it, too. */
function pointOf(kill: number): number {
  return (kill - 1 + Math.random()) / KILLS
}

/** Publishes as the button of the issue's screen does. */
function publish(chief: APIRequestContext, { issueId }: MarkedPaper): Promise<string> {
  return callAction(chief, '(desk)/desk/issues/[issue]/actions.ts#publishIssue', `/desk/issues/${issueId}`, { issue: issueId, page: null })
}

/** Publishes what readers may have already, which is the next Edition and nothing worse. */
async function publishAgain(
  { sql }: OwnApp, chief: APIRequestContext, reader: APIRequestContext, issue: MarkedPaper, expected: number,
): Promise<void> {
  expect(await publish(chief, issue)).toBe('done')
  expect([await markRead(reader, issue), await markFrozen(sql, issue)]).toEqual([expected, expected])
}

/** Publishes, and gives the milliseconds until the next Edition is live, which is before the screen is answered. */
async function timeUntilLive({ sql }: OwnApp, chief: APIRequestContext, issue: MarkedPaper): Promise<number> {
  const before = await liveEdition(sql, issue)
  const began = performance.now()
  const answer = publish(chief, issue)
  await expect.poll(() => liveEdition(sql, issue), { intervals: [1] }).not.toBe(before)
  const took = performance.now() - began
  expect(await answer).toBe('done')
  return took
}

/** Publishes, and kills the application so many milliseconds after; gives what it had answered by then. */
async function killedWhilePublishing(
  app: OwnApp, chief: APIRequestContext, issue: MarkedPaper, after: number,
): Promise<'done' | 'cut off'> {
  const answer = publish(chief, issue).catch(() => 'cut off')
  await new Promise((resolve) => setTimeout(resolve, after))
  await app.kill()
  expect(['done', 'cut off']).toContain(await answer)
  return (await answer) === 'done' ? 'done' : 'cut off'
}
