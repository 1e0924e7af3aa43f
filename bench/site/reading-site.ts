import { Agent } from 'node:http'
import pg from 'pg'
import type { AtEnd } from '../desk/at-end'
import { startGalley } from '../desk/galley-server'
import type { ArchiveServer } from './archive/open-archive'
import { sendPage } from './sent-page'

/** The built application on an archive. */
export interface ReadingSite {
  readonly url: string
  readonly databaseUrl: string
  readonly sql: pg.Pool
  /** The articles that it has. */
  readonly size: number
}

/** Starts the built application on an archive of so many articles. */
export async function openReadingSite(archives: ArchiveServer, size: number, atEnd: AtEnd): Promise<ReadingSite> {
  const databaseUrl = await archives.open(size)
  const sql = new pg.Pool({ connectionString: databaseUrl })
  atEnd(() => sql.end())
  const { url } = await startGalley(databaseUrl, atEnd)
  return { url, databaseUrl, sql, size }
}

/** The addresses of so many articles, spread evenly over all that the archive has. */
export async function articleAddresses({ sql, size }: ReadingSite, count: number): Promise<string[]> {
  const { rows } = await sql.query<{ address: string }>(`
    SELECT '/' || t."slug" || '/' || to_char(i."date", 'YYYY-MM-DD') || '/' || e."pageNumber" || '/' || e."ordinal" AS address
    FROM (SELECT row_number() OVER (ORDER BY "articleId") AS number, * FROM "EditionArticle") e
    JOIN "Issue" i ON i."liveEditionId" = e."editionId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE e.number % $1 = 0 ORDER BY e."articleId"`, [Math.max(Math.floor(size / count), 1)])
  return rows.map(({ address }) => address)
}

/** Readers who ask at once where nothing is timed. */
const AT_ONCE = 4

/** Asks for every address once, so that it is kept from then on; gives how many milliseconds all of them took. */
export async function readOnce({ url }: ReadingSite, addresses: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const began = performance.now()
  const left = addresses.values()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const address of left) await sendPage(`${url}${address}`, agent)
  }))
  agent.destroy()
  return performance.now() - began
}
