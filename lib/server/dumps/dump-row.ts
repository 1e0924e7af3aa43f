import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { HouseStyle } from '../../reading/house-style'
import { type Reading, READER_VERSION } from '../../reading/reading'
import type { Sql } from '../db'
import { Invalid } from '../errors'
import type { Prisma } from '../prisma-client/client'
import type { PagePlace } from './schema'

interface OpenPage {
  readonly id: string
  readonly currentDumpId: string | null
  readonly articles: number
}

/** The page of a locked issue with a number, made where there is none yet, and how many articles stand on it. One statement where it is new. */
export async function openPage(tx: Sql, issueId: string, { page: number, pageName: name }: PagePlace): Promise<OpenPage> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Page" ("id", "issueId", "number", "name") VALUES (gen_random_uuid(), ${issueId}::uuid, ${number}, ${name})
    ON CONFLICT ("issueId", "number") DO NOTHING RETURNING "id"`
  if (made) return { id: made.id, currentDumpId: null, articles: 0 }
  const [there] = await tx.$queryRaw<[OpenPage]>`
    SELECT p."id", p."currentDumpId", (SELECT count(*)::int FROM "Article" a WHERE a."pageId" = p."id" AND a."closedAt" IS NULL) AS "articles"
    FROM "Page" p WHERE p."issueId" = ${issueId}::uuid AND p."number" = ${number}`
  return there
}

/** A dump that a page has, or had before others. */
interface KnownDump {
  readonly id: string
  readonly reading: Prisma.JsonValue
  readonly houseStyle: Prisma.JsonValue
  readonly erasedAt: Date | null
}

/** The dump of a page with these bytes, if it ever had them. */
export async function knownDump(tx: Sql, page: string, sha256: string): Promise<KnownDump | null> {
  const [row] = await tx.$queryRaw<KnownDump[]>`
    SELECT "id", "reading", "houseStyle", "erasedAt" FROM "Dump" WHERE "pageId" = ${page}::uuid AND "sha256" = ${sha256}`
  return row ?? null
}

/** What was erased from one page does not come back as another. */
export async function refuseErased(tx: Sql, sha256: string, file: string): Promise<void> {
  const erased = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Dump" WHERE "sha256" = ${sha256} AND "erasedAt" IS NOT NULL LIMIT 1`
  if (erased.length > 0) throw new Invalid('dump-erased', { file })
}

/** A dump that comes to a page, with what the machine made of it. */
interface NewDump {
  readonly id: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly encoding: string
  readonly fileName: string
  readonly reading: Reading
  readonly houseStyle: HouseStyle
}

/** Keeps a dump of a page, its bytes as they came. */
export async function keepDump(tx: Sql, actor: Actor, page: string, { id, bytes, sha256, encoding, fileName, reading, houseStyle }: NewDump): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Dump" ("id", "pageId", "sha256", "bytes", "encoding", "fileName", "reading", "readerVersion", "houseStyle", "importedById")
    VALUES (${id}::uuid, ${page}::uuid, ${sha256}, ${bytes}, ${encoding}, ${fileName}, ${JSON.stringify(reading)}::jsonb, ${READER_VERSION},
      ${JSON.stringify(houseStyle)}::jsonb, ${actor.id}::uuid)`
}
