import 'server-only'
import type { Sql } from '../db'

/** An article that a Step closes, and the one that it was joined into; null where its text went elsewhere. */
interface Joined {
  readonly id: string
  readonly into: string | null
}

/**
 * What somebody has to see to in articles that are joined into another one goes along: the heir has it, too, unless it has work of its
 * own that is open. Of several the one that is due first goes. The row of the closed article stays for its return, and is
 * nobody's work as long as that is closed. One statement.
 */
export async function giveAssignments(tx: Sql, joined: readonly Joined[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("id", "articleId", "assigneeId", "note", "dueAt", "byId", "at")
    SELECT DISTINCT ON (w."into") gen_random_uuid(), w."into", s."assigneeId", s."note", s."dueAt", s."byId", s."at"
    FROM jsonb_to_recordset(${JSON.stringify(joined)}::jsonb) AS w("id" uuid, "into" uuid) JOIN "Assignment" s ON s."articleId" = w."id"
    WHERE w."into" IS NOT NULL AND s."doneAt" IS NULL
    ORDER BY w."into", s."dueAt" NULLS LAST, s."at"
    ON CONFLICT ("articleId") DO UPDATE SET "id" = EXCLUDED."id", "assigneeId" = EXCLUDED."assigneeId", "note" = EXCLUDED."note",
      "dueAt" = EXCLUDED."dueAt", "byId" = EXCLUDED."byId", "at" = EXCLUDED."at", "doneAt" = NULL
    WHERE "Assignment"."doneAt" IS NOT NULL`
}

/**
 * Articles that open again take back the work that they gave when they were joined, done if it was done meanwhile. What somebody
 * gave to the heir since stays with it. Asked for before they are open. One statement.
 */
export async function returnAssignments(tx: Sql, returning: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      DELETE FROM "Assignment" given USING "Article" back JOIN "Assignment" own ON own."articleId" = back."id"
      WHERE back."id" = ANY (${returning}::uuid[]) AND back."closedAt" IS NOT NULL AND given."articleId" = back."mergedIntoId"
        AND given."at" = own."at" AND given."assigneeId" = own."assigneeId"
      RETURNING own."id", given."doneAt"
    )
    UPDATE "Assignment" own SET "doneAt" = given."doneAt" FROM given WHERE own."id" = given."id"`
}
