import { figure, type Report } from '@/bench/figure'
import { SYSTEM } from '@/lib/editorial/actor'
import { db, sql, sqlTransaction, transaction } from '@/lib/server/db'
import { importDump } from '@/lib/server/dumps/commands'
import { publishIssue } from '@/lib/server/editions/commands'
import { startWorker } from '@/lib/server/jobs/worker'
import { schedulePublication } from '@/lib/server/publications/commands'
import { foundPaper, placeOf, TWO_STORIES } from '@/lib/server/testing/desk'
import { messagesOf } from '@/lib/language/messages'
import type { Trial } from '../trial'
import { type Answer, type DeskAtWork, startWork } from './desk-at-work'
import { openOwnServer, type OwnServer } from '../own-server'

const EDITORS = 6
const READERS = 4
/** How long everybody works before and after, at least. Milliseconds. */
const AT_WORK = 1_000
/** Whatever does not answer again by then does not do so by itself. Milliseconds. */
const LONGEST_RETURN = 60_000
/** A job is looked for every three seconds, and tried again after five where it fell into the pause. Milliseconds. */
const LONGEST_JOB = 90_000
/** More at once than the pool has connections. */
const AT_ONCE = 25

export const databaseAway: Trial = {
  takes: 'seconds that PostgreSQL is stopped while editors save, readers read and a worker works; about a minute besides',
  times: 30,
  short: 2,
  run: async (seconds) => {
    const server = await openOwnServer()
    const before = process.env['DATABASE_URL']
    // Nobody has asked for the database yet: whatever asks now finds this one.
    process.env['DATABASE_URL'] = server.url
    try {
      return await tried(seconds * 1_000, server)
    } finally {
      if (before !== undefined) process.env['DATABASE_URL'] = before
      await server.end()
    }
  },
}

/** What of a desk is at work: a published issue of some articles, and one whose time comes while the database is away. */
interface Scene {
  readonly title: string
  readonly articles: readonly string[]
  readonly issueDue: string
}

async function setScene(away: number): Promise<Scene> {
  const title = await foundPaper()
  await db().title.update({ where: { slug: title }, data: { settings: { unproofed: true } } })
  for (let page = 1; 2 * page <= EDITORS; page += 1) await importDump(SYSTEM, placeOf(title, { page }), TWO_STORIES)
  const articles = await db().article.findMany({ select: { id: true, issueId: true } })
  await publishIssue(SYSTEM, articles[0]?.issueId ?? '')
  const { issueId } = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
  const { id } = await schedulePublication(SYSTEM, { issue: issueId, page: null, day: '2099-01-01', time: '12:00' })
  // A time is to the minute; this one shall come while the database is away.
  const due = `${AT_WORK + away / 2} milliseconds`
  await db().$executeRaw`UPDATE "Publication" SET "at" = now() + ${due}::interval WHERE "id" = ${id}::uuid`
  await db().$executeRaw`UPDATE pgboss.job SET start_after = now() + ${due}::interval WHERE id = ${id}::uuid`
  return { title, articles: articles.map((article) => article.id), issueDue: issueId }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function tried(away: number, server: OwnServer): Promise<Report> {
  const scene = await setScene(away)
  const worker = await startWorker()
  const desk = startWork(scene.articles, scene.title, READERS)
  await pause(AT_WORK)
  const gone = performance.now()
  await server.stop()
  await pause(away)
  await server.start()
  const back = performance.now()
  const returned = await returning(desk, back)
  await pause(AT_WORK)
  await desk.stop()
  const published = await publishedAfter(scene.issueDue, back)
  const served = await servedAtOnce()
  await worker.stop()
  return report(desk, { gone, back, returned, published, served, lost: await lostOf(desk), misnumbered: await misnumbered(scene.articles) })
}

const KINDS = ['save', 'site', 'health'] as const

/** Milliseconds until each sort of request was answered as it should be again; null where it was not. */
async function returning(desk: DeskAtWork, back: number): Promise<Readonly<Record<Answer['of'], number | null>>> {
  const returnOf = (of: Answer['of']) => desk.answers.find((answer) => answer.of === of && answer.at > back && answer.status === 200)?.at
  while (KINDS.some((of) => returnOf(of) === undefined) && performance.now() < back + LONGEST_RETURN) await pause(50)
  const told = (of: Answer['of']) => {
    const at = returnOf(of)
    return at === undefined ? null : at - back
  }
  return { save: told('save'), site: told('site'), health: told('health') }
}

/** Milliseconds until the issue whose time came meanwhile was published by the worker; null where it was not. */
async function publishedAfter(issueId: string, back: number): Promise<number | null> {
  while (performance.now() < back + LONGEST_JOB) {
    const issue = await db().issue.findUniqueOrThrow({ where: { id: issueId }, select: { liveEditionId: true } })
    if (issue.liveEditionId !== null) return performance.now() - back
    await pause(100)
  }
  return null
}

/** How many of many statements at once are served: by Prisma and on plain connections, within transactions and without. */
async function servedAtOnce(): Promise<number> {
  const ways = [
    () => db().title.count(), () => sql().$queryRaw`SELECT 1`, () => transaction(async (tx) => tx.$queryRaw`SELECT 1`), () => sqlTransaction(async (tx) => tx.$queryRaw`SELECT 1`),
  ]
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE * ways.length }, async (_, index) => ways[index % ways.length]?.()))
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

/** How many saves that were answered as done are not kept. */
async function lostOf({ kept }: DeskAtWork): Promise<number> {
  const versions = await db().version.findMany({ where: { id: { in: kept.map(({ version }) => version) } }, select: { id: true, articleId: true } })
  const found = new Map(versions.map(({ id, articleId }) => [id, articleId]))
  return kept.filter(({ version, article }) => found.get(version) !== article).length
}

/** How many articles have not exactly one version and one line of the log for each of their revisions. */
async function misnumbered(ids: readonly string[]): Promise<number> {
  const articles = await db().article.findMany({ where: { id: { in: [...ids] } }, select: { id: true, revision: true, versions: { select: { revision: true } } } })
  const logged = await db().event.groupBy({ by: ['thingId'], where: { deed: 'write-text', thingId: { in: [...ids] } }, _count: true })
  const lines = new Map(logged.map(({ thingId, _count }) => [thingId, _count]))
  return articles.filter(({ id, revision, versions }) =>
    versions.length !== revision || new Set(versions.map((version) => version.revision)).size !== revision || (lines.get(id) ?? 0) !== revision - 1).length
}

interface Found {
  readonly gone: number
  readonly back: number
  readonly returned: Readonly<Record<Answer['of'], number | null>>
  readonly published: number | null
  readonly served: number
  readonly lost: number
  readonly misnumbered: number
}

/** Whether an answer is what was asked for, or says in a sentence that it cannot be had just now. */
function isSentence({ of, status, text }: Answer): boolean {
  if (status === 200) return true
  if (status !== 503) return false
  if (of === 'health') return text.includes('"ready":false')
  return of === 'save' ? text.includes('"code":"away"') : text.trim() === messagesOf('en').errors.away
}

function report({ answers, kept }: DeskAtWork, { gone, back, returned, published, served, lost, misnumbered: wrong }: Found): Report {
  const meanwhile = answers.filter(({ at }) => at > gone && at < back)
  const refused = answers.filter(({ status }) => status !== 200)
  const silent = refused.filter((answer) => !isSentence(answer))
  const longest = KINDS.map((of) => returned[of]).reduce((most, each) => (most === null || each === null ? null : Math.max(most, each)), 0)
  const all = AT_ONCE * 4
  return {
    figures: [
      figure('saves answered as done that are not kept', lost, { atMost: 0 }, `of ${kept.length}, by ${EDITORS} editors`),
      figure('articles whose revisions, versions and log do not go together', wrong, { atMost: 0 }, `of ${EDITORS}; a save without an answer was sent again as it was`),
      figure('answers that were neither what was asked for nor a sentence with 503', silent.length, { atMost: 0 },
        silent[0] ? `${silent[0].of}: ${silent[0].status} ${silent[0].text.slice(0, 200)}` : `${refused.length} refusals among ${answers.length} answers`),
      figure('seconds until saves, site and health answer again by themselves', longest === null ? null : longest / 1_000, { atMost: 10 },
        KINDS.map((of) => `${of} ${((returned[of] ?? NaN) / 1_000).toFixed(1)}`).join(', ')),
      figure('seconds until a worker published what fell due meanwhile', published === null ? null : published / 1_000, { atMost: LONGEST_JOB / 1_000 }, 'by itself'),
      figure('statements at once that were not served afterwards', all - served, { atMost: 0 }, `${all}, on all sorts of connections`),
      // Where nobody notices, nothing is tried.
      figure('sorts of requests that were refused meanwhile', KINDS.filter((of) => meanwhile.some((answer) => answer.of === of && answer.status !== 200)).length, { atLeast: 3 },
        `${meanwhile.length} answers in ${((back - gone) / 1_000).toFixed(1)} s without a database`),
    ],
    notes: [],
  }
}
