/**
 * Looks for all queries in the archive, by Galley's search and by LIKE on the texts as search compares them, and prints what each found
 * as JSON. A process of its own, because search runs on the server alone.
 */
import { foldedPhrase } from '@/lib/search/folded-text'
import { phrasesOf } from '@/lib/search/phrases'
import { NO_SEARCH } from '@/lib/search/wish'
import { closeDatabase, sqlTransaction } from '@/lib/server/db'
import { simplifier } from '@/lib/server/han'
import { foundArticles } from '@/lib/server/site/search/queries'
import type { Recalled } from './recalled'
import { drawQueries } from './search-queries'

const EVERY = 1_000_000

const simplify = await simplifier()
const recalled: Recalled[] = []
for (const query of drawQueries()) {
  const folded = phrasesOf(query.text, simplify).map(foldedPhrase).join('')
  const found = new Set(await sqlTransaction((tx) => foundArticles(tx, { ...NO_SEARCH, q: query.text }, EVERY)))
  const began = performance.now()
  const like = await sqlTransaction(async (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT l."articleId" AS id FROM "LiveArticle" l WHERE l."folded" LIKE '%' || ${folded}::text || '%'`)
  const took = performance.now() - began
  recalled.push({ ...query, found: found.size, like: like.length, missed: like.filter(({ id }) => !found.has(id)).length, likeTook: took })
}
process.stdout.write(JSON.stringify(recalled))
await closeDatabase()
