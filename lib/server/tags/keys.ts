import 'server-only'
import { keysOf } from '../../tagging/keys'
import type { Sql } from '../db'
import { simplifier, sounding } from '../han'

/** Some hundred thousand keys at a time: what one statement carries in memory. */
const TAGS_AT_ONCE = 5_000

interface Named {
  readonly id: string
  readonly label: string
  readonly labelEn: string | null
  readonly code: string | null
  readonly synonyms: string[]
  readonly person: boolean
}

/** Writes the keys of tags anew, from their names as they are in this transaction. What is merged or retired is not to be found, and has none. */
export async function writeKeys(tx: Sql, ids: readonly string[]): Promise<void> {
  const [simplify, { words, people }] = await Promise.all([simplifier(), sounding()])
  for (let from = 0; from < ids.length; from += TAGS_AT_ONCE) {
    const some = ids.slice(from, from + TAGS_AT_ONCE)
    const tags = await tx.$queryRaw<Named[]>`
      SELECT t."id", t."label", t."labelEn", t."code", v."kind" = 'person' AS "person",
        ARRAY(SELECT s."label" FROM "TagSynonym" s WHERE s."tagId" = t."id") AS "synonyms"
      FROM "Tag" t JOIN "Vocabulary" v ON v."id" = t."vocabularyId"
      WHERE t."id" = ANY (${some}::uuid[]) AND t."mergedIntoId" IS NULL AND t."retiredAt" IS NULL`
    const rows = tags.flatMap(({ id, person, ...names }) => [...keysOf(names, simplify, person ? people : words)].map((key) => ({ id, key })))
    await tx.$executeRaw`DELETE FROM "TagKey" WHERE "tagId" = ANY (${some}::uuid[])`
    await tx.$executeRaw`
      INSERT INTO "TagKey" ("tagId", "key")
      SELECT * FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ key }) => key)}::text[])`
  }
}

/** Writes the keys of tags that have none though they can be found: those from before tags had keys. How many. */
export async function writeMissingKeys(tx: Sql): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "Tag" t
    WHERE t."mergedIntoId" IS NULL AND t."retiredAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "TagKey" k WHERE k."tagId" = t."id")`
  if (rows.length > 0) await writeKeys(tx, rows.map(({ id }) => id))
  return rows.length
}
