import 'server-only'
import { type Block, plainText } from '../../article/block'
import { readAsOne } from '../../editorial/comments/locate'
import { maskedPassage } from '../../editorial/comments/masked'
import type { Passage } from '../../editorial/comments/passage'
import type { Sql } from '../db'

/** An article from which something was erased. */
interface ErasedArticle {
  readonly id: string
  readonly before: readonly Block[]
  readonly blocks: readonly Block[]
}

/**
 * Gives comments the words of their articles as these read now: a quote can begin or end within a name, and what is left of it there is
 * too little to be known by itself. Words that are there no more stay for `eraseWords`. The ids of the comments that were changed.
 */
export async function eraseQuotes(tx: Sql, articles: readonly ErasedArticle[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<(Passage & { id: string; article: string })[]>`
    SELECT "id", "articleId" AS "article", "blockId" AS "block", "quote", "leading" FROM "Comment"
    WHERE "articleId" = ANY (${articles.map(({ id }) => id)}::uuid[]) AND "quote" <> ''`
  const read = new Map(articles.map(({ id, before, blocks }) => [id, { before: readBlocks(before), after: readBlocks(blocks).text }]))
  const changed = rows.flatMap(({ id, article, ...passage }) => {
    const texts = read.get(article)
    const next = texts ? maskedPassage(passage, texts.before, texts.after) : null
    return next && next.leading + next.quote !== passage.leading + passage.quote ? [{ ...next, id }] : []
  })
  if (changed.length > 0) await tx.$executeRaw`
    UPDATE "Comment" c SET "quote" = w."quote", "leading" = w."leading"
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS w("id" uuid, "quote" text, "leading" text) WHERE c."id" = w."id"`
  return changed.map(({ id }) => id)
}

function readBlocks(blocks: readonly Block[]) {
  return readAsOne(blocks.map((block) => ({ id: block.id, text: plainText(block) })))
}
