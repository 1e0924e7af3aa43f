import { figure, type Report } from '@/bench/figure'
import { SYSTEM } from '@/lib/editorial/actor'
import { db } from '@/lib/server/db'
import { importDump } from '@/lib/server/dumps/commands'
import { foundPaper, placeOf, TWO_STORIES } from '@/lib/server/testing/desk'
import type { Trial } from '../trial'
import { type Accepted, type Refused, typeInto } from './client'
import { isComplete, isKept, overwroteNothing, type StoredArticle, storedArticles, toldTruly } from './stored-log'

const CLIENTS = 50
/** Two articles on each. */
const PAGES = 10

export const sameArticles: Trial = {
  takes: `saves of each of ${CLIENTS} clients into the same ${2 * PAGES} articles; some five minutes`,
  times: 100,
  short: 4,
  run: async (times) => {
    const articles = await importArticles()
    const logs = await Promise.all(Array.from({ length: CLIENTS }, (_, client) => typeInto(articles, `第${client + 1}人`, times)))
    return report(await storedArticles(articles), logs.flatMap(({ accepted }) => accepted), logs.flatMap(({ refused }) => refused), times)
  },
}

async function importArticles(): Promise<readonly string[]> {
  const title = await foundPaper()
  for (let page = 1; page <= PAGES; page += 1) await importDump(SYSTEM, placeOf(title, { page }), TWO_STORIES)
  const rows = await db().article.findMany({ where: { issue: { title: { slug: title } } }, select: { id: true } })
  return rows.map(({ id }) => id)
}

function report(articles: readonly StoredArticle[], accepted: readonly Accepted[], refused: readonly Refused[], times: number): Report {
  const wrong = <T>(things: readonly T[], is: (thing: T) => boolean) => things.filter((thing) => !is(thing)).length
  const stored = articles.reduce((sum, { versions }) => sum + versions.length - 1, 0)
  const stale = accepted.filter(({ version, from, article }) =>
    (articles.find(({ id }) => id === article)?.versions.find(({ id }) => id === version)?.revision ?? 0) > from + 1).length
  return {
    figures: [
      figure('saves that were neither taken nor refused', CLIENTS * times - accepted.length, { atMost: 0 }, `${CLIENTS} clients, ${times} saves each`),
      figure('accepted revisions less stored ones, in all articles', Math.abs(accepted.length - stored), { atMost: 0 }, `${accepted.length} and ${stored}`),
      figure('articles whose revisions or log are not their saves, one each', wrong(articles, (one) => isComplete(one, accepted)), { atMost: 0 }, `of ${articles.length}`),
      figure('accepted saves that are not kept as answered', wrong(accepted, (one) => isKept(one, articles)), { atMost: 0 }, 'with what was typed where it was typed'),
      figure('saves that wrote over what their client had not seen', wrong(accepted, (one) => overwroteNothing(one, articles)), { atMost: 0 },
        `${stale} were merged with saves of others`),
      figure('refusals that did not carry the article as it was', wrong(refused, (one) => toldTruly(one, articles)), { atMost: 0 },
        `${refused.length} refused; each kept its text, and saved it on what it was told`),
      // Where nobody meets anybody, nothing is tried.
      figure('saves that met others, merged or refused', stale + refused.length, { atLeast: times }, `${stale} merged, ${refused.length} refused`),
    ],
    notes: [],
  }
}
