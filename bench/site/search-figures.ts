import { Agent } from 'node:http'
import type { AtEnd } from '../desk/at-end'
import { quantile } from '../desk/load'
import { type Figure, figure, type Report } from '../figure'
import { startKeyServer } from './key-server'
import type { ReadingSite } from './reading-site'
import { recall, type Recalled } from './recalled'
import { sendPage } from './sent-page'

/** What the issue asks for. */
const MOST_MEDIAN = 5
const MOST_P95 = 30
const LEAST_FASTER = 20

/** Rounds through all queries that are not counted, and counted ones; odd, so that the median was measured. */
const WARM_UP = 3
const ROUNDS = 11

/** A query with the times of its first page, in milliseconds. */
interface Timed extends Recalled {
  readonly own: number
  /** Its time by that of one article by its key, the median of the rounds. */
  readonly ratio: number
}

/**
 * Measures search on a large archive: whether it finds what LIKE finds, and what its first page costs beside one article that is read by
 * its key through the same handler, in turns.
 */
export async function searchFigures(site: ReadingSite, atEnd: AtEnd): Promise<Report> {
  const recalled = await recall(site.databaseUrl)
  const key = await startKeyServer(site.databaseUrl, atEnd)
  const { timed, baseline } = await timeQueries(site, key, recalled)
  return { figures: [recallFigure(recalled), ...speedFigures(timed, baseline, site.size)], notes: timed.map(noteOf) }
}

async function timeQueries(site: ReadingSite, key: string, recalled: readonly Recalled[]): Promise<{ timed: readonly Timed[]; baseline: number }> {
  const { rows: [article] } = await site.sql.query<{ id: string }>('SELECT "articleId" AS id FROM "LiveArticle" ORDER BY "articleId" LIMIT 1')
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const asked = recalled.map((query) => ({ query, own: [] as number[], ratio: [] as number[] }))
  const baseline: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const { query, own, ratio } of asked) {
      const { took: byKey } = await sendPage(`${key}?id=${article?.id ?? ''}`, agent)
      const { took } = await sendPage(`${site.url}/search?q=${encodeURIComponent(query.text)}`, agent)
      if (round < WARM_UP) continue
      baseline.push(byKey)
      own.push(took)
      ratio.push(took / byKey)
    }
  }
  agent.destroy()
  return { timed: asked.map(({ query, own, ratio }) => ({ ...query, own: quantile(own, 0.5), ratio: quantile(ratio, 0.5) })), baseline: quantile(baseline, 0.5) }
}

function recallFigure(recalled: readonly Recalled[]): Figure {
  const like = recalled.reduce((sum, query) => sum + query.like, 0)
  const missed = recalled.reduce((sum, query) => sum + query.missed, 0)
  const more = recalled.reduce((sum, query) => sum + query.found - (query.like - query.missed), 0)
  const words = `${recalled.length} queries of 1 to 8 characters, ${like} finds of LIKE on the texts as search compares them; ${more} more were found; nothing is found of ${recalled.filter((query) => query.found === 0).length}`
  return figure('finds of LIKE that search has, too', like === 0 ? null : 1 - missed / like, { atLeast: 1 }, words)
}

function speedFigures(timed: readonly Timed[], baseline: number, articles: number): Figure[] {
  const ratios = timed.map(({ ratio }) => ratio)
  const words = timed.filter(({ word }) => word)
  const worst = timed.reduce((one, other) => (other.ratio > one.ratio ? other : one))
  const how = `${articles} articles; by key ${baseline.toFixed(1)} ms, median of ${ROUNDS} turns each; worst: “${worst.text}” ${worst.own.toFixed(1)} ms`
  return [
    figure('first page of a search / one article by its key through the same handler, median of the queries', quantile(ratios, 0.5), { atMost: MOST_MEDIAN }, how),
    figure('the same, 95 of 100 queries', quantile(ratios, 0.95), { atMost: MOST_P95 }, how),
    figure(
      'LIKE / first page of a search, two-character words', quantile(words.map(({ own, likeTook }) => likeTook / own), 0.5), { atLeast: LEAST_FASTER },
      `${words.length} words; LIKE in the database alone ${quantile(words.map(({ likeTook }) => likeTook), 0.5).toFixed(0)} ms, search with its page ${quantile(words.map(({ own }) => own), 0.5).toFixed(1)} ms, medians`,
    ),
  ]
}

function noteOf({ text, found, own, ratio, likeTook }: Timed): string {
  return `“${text}” ${found} found, ${own.toFixed(1)} ms, ${ratio.toFixed(1)} × by key; LIKE ${likeTook.toFixed(0)} ms`
}
