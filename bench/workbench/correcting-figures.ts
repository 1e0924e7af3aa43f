import { Agent } from 'node:http'
import { setTimeout as rest } from 'node:timers/promises'
import type { BenchDesk } from '../desk/bench-desk'
import { startBareServer } from '../desk/bare-server'
import { quantile, sendWrites, type Writer } from '../desk/load'
import { figure, type Report } from '../figure'
import { corrector } from './corrector'
import { printedPage } from './printed-page'

/** Other editors at work on other pages while one is measured, and how long each looks at the page before the next Step. */
const OTHERS = 10
const LOOKS_FOR = 1_000
/** In each turn, so many Steps on each page and so many bare writes, one after the other as one editor makes them. */
const WRITES_IN_A_TURN = 6
const TURNS = 30
/** Turns that are not counted: both servers compile what they will run, and fill their pools of connections. */
const WARM_UP = 6

const USUAL = 500
const LARGE = 5_000
/** The text of one article of such a page, which the bare handler writes whole. */
const CHARACTERS = 400

/**
 * How long a Step takes through the whole stack, on a usual page and on one of a whole day's text, while others work.
 * Against a route handler that does one durable UPDATE, under the same load and in turns.
 */
export async function correctingFigures(desk: BenchDesk): Promise<Report> {
  const bare = `${await startBareServer(desk)}/update`
  const usual = await corrector(desk, await desk.importPage(printedPage(1, USUAL)))
  const large = await corrector(desk, await desk.importPage(printedPage(2, LARGE)))
  const updating = await updater(desk, bare)
  const agent = new Agent({ keepAlive: true, maxSockets: OTHERS + 3 })
  const stop = await othersWork(desk, agent)
  const times: Record<'usual' | 'large' | 'bare', number[]> = { usual: [], large: [], bare: [] }
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const own = await sendWrites([usual], WRITES_IN_A_TURN, agent)
    const baseline = await sendWrites([updating], WRITES_IN_A_TURN, agent)
    const most = await sendWrites([large], WRITES_IN_A_TURN, agent)
    if (turn < WARM_UP) continue
    times.usual.push(...own)
    times.bare.push(...baseline)
    times.large.push(...most)
  }
  const done = await stop()
  agent.destroy()
  return report(times, done)
}

function report(times: Readonly<Record<'usual' | 'large' | 'bare', readonly number[]>>, others: number): Report {
  const p95 = (side: keyof typeof times) => quantile(times[side], 0.95)
  const words = (side: 'usual' | 'large') => {
    const at = (share: number) => `${quantile(times[side], share).toFixed(1)} / ${quantile(times.bare, share).toFixed(1)} ms`
    return `${times[side].length} writes each side in turns; p95 ${at(0.95)}, median ${at(0.5)}`
  }
  const toUsual = (p95('large') / p95('usual')).toFixed(1)
  const name = (lines: number) => `p95 of a Step / of a bare durable UPDATE, page of ${lines.toLocaleString('en')} lines`
  return {
    figures: [
      figure(name(USUAL), p95('usual') / p95('bare'), { atMost: 5 }, words('usual')),
      figure(name(LARGE), p95('large') / p95('bare'), { atMost: 15 }, `${words('large')}; ${toUsual} times the page of ${USUAL} lines`),
    ],
    notes: [`Meanwhile ${OTHERS} other sessions made ${others} Steps on pages of ${USUAL} lines of their own.`],
  }
}

/** The bytes of one article, written by the bare handler into its row. */
async function updater({ sql, importArticle }: BenchDesk, bare: string): Promise<Writer> {
  const id = await importArticle(CHARACTERS)
  const { rows } = await sql.query<{ doc: unknown }>('SELECT "doc" FROM "Article" WHERE "id" = $1', [id])
  const body = JSON.stringify(rows[0]?.doc)
  return () => ({
    method: 'PUT', url: `${bare}?id=${id}`, headers: { 'content-type': 'application/json' }, body, answered: () => undefined,
  })
}

/** Lets the others begin, each at another moment; gives the way to end them, which tells how many Steps they made. */
async function othersWork(desk: BenchDesk, agent: Agent): Promise<() => Promise<number>> {
  const writers: Writer[] = []
  for (let other = 0; other < OTHERS; other += 1) {
    writers.push(await corrector(desk, await desk.importPage(printedPage(10 + other, USUAL))))
  }
  let working = true
  const all = Promise.all(writers.map(async (writer, at) => {
    let made = 0
    await rest((LOOKS_FOR * at) / OTHERS)
    for (; working; made += 1) {
      await sendWrites([writer], 1, agent)
      await rest(LOOKS_FOR)
    }
    return made
  }))
  return async () => {
    working = false
    return (await all).reduce((sum, made) => sum + made, 0)
  }
}
