import { mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AtEnd } from '../desk/at-end'
import { startBareServer } from '../desk/bare-server'
import { quantile } from '../desk/load'
import { figure, type Report } from '../figure'
import { Random } from '../reader/variations/random'
import { SEED } from './archive/plan'
import { CONNECTIONS, requestsPerSecond } from './load'
import { startPlainServer } from './plain-server'
import { articleAddresses, type ReadingSite, readOnce } from './reading-site'
import { keepPage, type Sent, sendPage } from './sent-page'

/** Articles that are asked for at random. */
const ARTICLES = 10_000
/** Odd, so that the median was measured; and a first turn, in which all servers compile what they run. */
const TURNS = 9
const WARM_UP = 2
const SECONDS_A_TURN = 2

/** What the issue asks for. */
const LEAST_SHARE = 0.7
const MOST_CHANGE = 0.2

/** A page of the mean size is looked for among so many. */
const SAMPLE = 200

/**
 * What an article costs its readers' server, in requests a second, beside a bare route handler of the same framework and beside
 * nothing but Node, which send one page of the mean size with the same headers; all in turns.
 * Galley's answers and those of the bare handler are packed by the framework, as they are sent.
 */
export async function articleFigures(small: ReadingSite, large: ReadingSite, atEnd: AtEnd): Promise<Report> {
  const addresses = { small: await shuffledAddresses(small), large: await shuffledAddresses(large) }
  const first = { small: await readOnce(small, addresses.small), large: await readOnce(large, addresses.large) }
  const page = await meanPage(small, addresses.small.slice(0, SAMPLE))
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'page.json')
  await keepPage(file, page)
  const bare = await startBareServer({ databaseUrl: small.databaseUrl, atEnd }, file)
  const plain = await startPlainServer(file, atEnd)
  const sides = [
    { name: 'small', url: small.url, asked: addresses.small }, { name: 'large', url: large.url, asked: addresses.large },
    { name: 'bare', url: bare, asked: addresses.small }, { name: 'plain', url: plain, asked: addresses.small },
  ] as const
  const turns: Record<(typeof sides)[number]['name'], number>[] = []
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const reached = { small: 0, large: 0, bare: 0, plain: 0 }
    for (const { name, url, asked } of turn % 2 === 0 ? sides : sides.toReversed()) reached[name] = await requestsPerSecond(url, asked, SECONDS_A_TURN)
    if (turn >= WARM_UP) turns.push(reached)
  }
  const median = (of: (turn: (typeof turns)[number]) => number) => quantile(turns.map(of), 0.5)
  const [own, many, bareRate, plainRate] = [median(({ small: rate }) => rate), median(({ large: rate }) => rate), median(({ bare: rate }) => rate), median(({ plain: rate }) => rate)]
  const words = `${TURNS} turns of ${SECONDS_A_TURN} s, ${CONNECTIONS} connections, ${addresses.small.length} articles; ${own.toFixed(0)} requests a second, `
    + `bare handler with one page of the mean size (${page.body.length} bytes packed) ${bareRate.toFixed(0)}, node:http alone ${plainRate.toFixed(0)}`
  return {
    figures: [
      figure('article, requests a second / a bare route handler with the same bytes', median((turn) => turn.small / turn.bare), { atLeast: LEAST_SHARE }, words),
      figure(
        `article, change of requests a second from ${small.size} to ${large.size} articles`, Math.abs(1 - median((turn) => turn.large / turn.small)),
        { atMost: MOST_CHANGE }, `${own.toFixed(0)} and ${many.toFixed(0)} requests a second, ${addresses.large.length} articles spread over all`,
      ),
    ],
    notes: [
      `Article beside node:http alone: ${median((turn) => turn.small / turn.plain).toFixed(2)} of its requests a second.`,
      `Each article asked for once: ${(first.small / addresses.small.length).toFixed(2)} ms at ${small.size} articles, ${(first.large / addresses.large.length).toFixed(2)} ms at ${large.size}.`,
    ],
  }
}

/** The addresses in an order in which nobody reads. */
async function shuffledAddresses(site: ReadingSite): Promise<string[]> {
  return new Random(SEED).shuffled(await articleAddresses(site, ARTICLES))
}

/** Of these pages, the one whose size is nearest to their mean. */
async function meanPage({ url }: ReadingSite, addresses: readonly string[]): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const pages: Sent[] = []
  for (const address of addresses) pages.push(await sendPage(`${url}${address}`, agent))
  agent.destroy()
  const mean = pages.reduce((sum, { body }) => sum + body.length, 0) / pages.length
  return pages.reduce((one, other) => (Math.abs(other.body.length - mean) < Math.abs(one.body.length - mean) ? other : one))
}
