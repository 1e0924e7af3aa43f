import 'server-only'
import { followStep, type KeptComment, type SteppedPage } from '../../editorial/comments/follow-step'
import type { Sql } from '../db'

/**
 * Takes the comments of a page along with the text that a Step moved, answers with what they answer. A page without
 * comments costs one look into their index for each of its articles, and one with them a statement more if any moved.
 */
export async function moveComments(tx: Sql, page: string, stepped: SteppedPage): Promise<void> {
  const rows = await tx.$queryRaw<(KeptComment & { readonly answers: string | null })[]>`
    SELECT c."id", c."articleId" AS "article", c."blockId" AS "block", c."quote", c."leading", c."answersId" AS "answers"
    FROM "Comment" c WHERE c."articleId" = ANY (ARRAY(SELECT "id" FROM "Article" WHERE "pageId" = ${page}::uuid))`
  const moved = followStep(rows.filter(({ answers }) => answers === null), stepped)
  const written = rows.flatMap(({ id, answers }) => {
    const article = moved.get(answers ?? id)
    return article === undefined ? [] : [{ id, article }]
  })
  if (written.length === 0) return
  await tx.$executeRaw`
    UPDATE "Comment" c SET "articleId" = w."article"
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS w("id" uuid, "article" uuid) WHERE c."id" = w."id"`
}
