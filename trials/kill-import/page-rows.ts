import { dateOf } from '@/lib/editorial/dates'
import { db } from '@/lib/server/db'
import type { DumpImport } from '@/lib/server/dumps/schema'

/** All that an import writes, as it is kept; null where there is nothing of it, not even the issue. */
export async function rowsOfPage({ title, date, page: number }: DumpImport): Promise<unknown> {
  const issue = await db().issue.findFirst({
    where: { title: { slug: title }, date: dateOf(date) }, select: { number: true, lastOrdinal: true, liveEditionId: true },
  })
  const page = await db().page.findFirst({
    where: { number, issue: { title: { slug: title }, date: dateOf(date) } },
    select: {
      id: true, number: true, name: true, currentDumpId: true, revision: true, aside: true,
      dumps: { select: { id: true, sha256: true, bytes: true, encoding: true, fileName: true, reading: true, readerVersion: true, houseStyle: true } },
      articles: {
        orderBy: { position: 'asc' },
        select: {
          id: true, ordinal: true, position: true, revision: true, doc: true, headline: true, print: true, level: true,
          deskText: { select: { revision: true, folded: true, headFolded: true, authors: true, terms: true, termsVersion: true } },
          versions: { select: { revision: true, doc: true, tagIds: true, characters: true, cause: true, level: true } },
        },
      },
    },
  })
  if (!issue && !page) return null
  const events = await db().event.findMany({ where: { thingId: page?.id ?? '' }, select: { deed: true, thing: true, before: true, after: true } })
  const dumps = page?.dumps.map(({ bytes, ...dump }) => ({ ...dump, bytes: Buffer.from(bytes).toString('base64') }))
  return { issue, page: page && { ...page, dumps }, events }
}
