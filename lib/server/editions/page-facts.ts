import 'server-only'
import { plainText } from '../../article/block'
import { labelsAdvertisement } from '../../editorial/advertisement'
import type { Doubt } from '../../reading/reading'
import { checkLaw } from '../../split/law'
import { openDoubts } from '../../split/open-doubts'
import { placesOf } from '../../split/places'
import type { Sql } from '../db'
import { stored } from '../json'
import { linesOfDump } from '../pages/page-row'
import { stateOf } from '../pages/queries'
import type { Prisma } from '../prisma-client/client'

type PageRow = Parameters<typeof stateOf>[0] & {
  readonly currentDump: { readonly bytes: Uint8Array } | null
  readonly doubts: Prisma.JsonValue
}

/** What pre-flight finds out about a page as a whole: text without a place, open doubts, advertisements that do not say so. */
export function pageFacts({ currentDump, doubts: told, ...page }: PageRow) {
  const state = stateOf(page)
  const doubts: readonly Doubt[] = told === null ? [] : stored('doubts', told)
  const advertisements = state.aside.filter(({ reason }) => reason === 'advertisement').map(({ block }) => plainText(block))
  const labels = state.articles.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'label').map(plainText))
  return {
    unplaced: currentDump === null ? 0 : checkLaw(state, linesOfDump(currentDump.bytes)).length,
    doubts: openDoubts(doubts, state, placesOf(state)).length,
    unlabelledAdvertisement: advertisements.length > 0 && !labelsAdvertisement([...advertisements, ...labels]),
  }
}

/** How many comments on each of some articles, and on those that were joined into them, nobody has resolved. One query. */
export async function openComments(tx: Sql, articles: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ article: string; open: number }[]>`
    WITH RECURSIVE family AS (
      SELECT "id" AS "root", "id", "pageId" FROM "Article" WHERE "id" = ANY (${articles}::uuid[])
      UNION SELECT f."root", a."id", a."pageId" FROM family f JOIN "Article" a ON a."pageId" = f."pageId" AND a."mergedIntoId" = f."id"
    )
    SELECT f."root" AS "article", count(*)::int AS "open" FROM family f JOIN "Comment" c ON c."articleId" = f."id"
    WHERE c."resolvedAt" IS NULL AND c."answersId" IS NULL GROUP BY f."root"`
  return new Map(rows.map(({ article, open }) => [article, open]))
}
