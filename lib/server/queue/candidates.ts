import 'server-only'
import type { Actor } from '../../editorial/actor'
import { titlesWhere } from '../../editorial/policy'
import type { QueueView, QueueWish } from '../../editorial/queue/wish'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import type { Said } from '../../editorial/workflow/progress'
import type { Sql } from '../db'

type Spoken = readonly [step: string, verdict: Said['verdict'], by: string | null, stands: boolean]

/** Something that may stand in a view of the queue: what it comes to is told by its chain. */
export interface Candidate {
  readonly view: QueueView
  readonly kind: 'article' | 'review' | 'mention'
  /** The article or the Review to which it leads. */
  readonly thing: string
  /** Of a mention, the comment of its thread that names this person last. */
  readonly comment: string | null
  readonly title: string
  readonly level: ProofLevel | null
  /** What was said of the article and not taken back, oldest first; null where nobody said anything. */
  readonly said: readonly Spoken[] | null
}

/** A month: a paper's work is done in days, and a monthly one is at hand as long as it is the last. */
export const DAYS_AT_HAND = 31

/** More than a large house has in work at a time; who sees to an archive of more chooses a title or a day. */
export const MOST_WAITING = 10_000

/**
 * All of one's titles that may stand in the views of one's queue, each in its order: one's own by its due time, the rest as issues are
 * listed, page by page. One statement.
 *
 * What waits is looked for in the issues at hand, those that are dated or were begun within the last month, and in what is
 * given to somebody; where a day is asked for, in the issues of that day, however old. At most `MOST_WAITING` articles, the
 * newest. What is wrong, and what is one's own, is found wherever it is. Of an issue that is published, only what reads
 * otherwise by now waits; and it waits only at titles where this person may do what it waits for.
 */
export async function candidatesOf(
  tx: Sql, actor: Actor, { title, date, person, due, kind, level }: QueueWish,
): Promise<readonly Candidate[]> {
  const [seen, signed, corrected] = [titlesWhere(actor, 'see-desk'), titlesWhere(actor, 'sign-off'), titlesWhere(actor, 'correct-split')]
  return tx.$queryRaw<Candidate[]>`
    WITH open AS (
      SELECT s."articleId" AS "article", s."reviewId" AS "review", s."assigneeId", s."dueAt", s."at"
      FROM "Assignment" s LEFT JOIN "Article" a ON a."id" = s."articleId" LEFT JOIN "Review" r ON r."id" = s."reviewId"
      WHERE s."doneAt" IS NULL AND a."closedAt" IS NULL AND (r."id" IS NULL OR r."state" IN ('open', 'taken-back'))
    ), hand AS (
      SELECT i."id" FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId"
      WHERE (${signed}::uuid[] IS NULL OR t."id" = ANY (${signed}::uuid[])) AND (${title}::text IS NULL OR t."slug" = ${title}) AND CASE WHEN ${date}::date IS NOT NULL THEN i."date" = ${date}::date
        ELSE greatest(i."date", i."createdAt") >= now() - make_interval(days => ${DAYS_AT_HAND}) END
    ), begun AS (
      SELECT a."id" FROM (
        SELECT "id" FROM "Article" WHERE "issueId" IN (SELECT "id" FROM hand) UNION SELECT "article" FROM open
      ) near JOIN "Article" a ON a."id" = near."id" JOIN "Issue" i ON i."id" = a."issueId" LEFT JOIN "Page" p ON p."id" = a."pageId"
      WHERE a."closedAt" IS NULL AND (${signed}::uuid[] IS NULL OR i."titleId" = ANY (${signed}::uuid[])) AND NOT EXISTS (
        SELECT 1 FROM (
          SELECT "versionId" FROM "EditionArticle" WHERE "editionId" = i."liveEditionId" AND "articleId" = a."id"
          UNION ALL SELECT "versionId" FROM "EditionPart" WHERE "editionId" = i."liveEditionId" AND "articleId" = a."id"
        ) frozen JOIN "Version" v ON v."id" = frozen."versionId"
        WHERE v."revision" = a."revision" OR print_of(v."doc") = a."print"
      )
      ORDER BY i."date" DESC, p."number", a."position" LIMIT ${MOST_WAITING}
    ), wrong AS (
      SELECT "id" FROM "Article" WHERE "level" = 'problematic'
      UNION SELECT "id" FROM "Article" WHERE "damaged" AND "continuesId" IS NULL
      UNION SELECT s."articleId" FROM "SignOff" s JOIN "Article" a ON a."id" = s."articleId"
        WHERE s."verdict" = 'refused' AND s."withdrawnAt" IS NULL AND s."print" = a."print"
    ), candidate AS (
      SELECT 'mine' AS "view", CASE WHEN "article" IS NULL THEN 'review' ELSE 'article' END AS "kind", "article", "review",
        NULL::uuid AS "comment", "at"
      FROM open WHERE "assigneeId" = ${actor.id}::uuid
      UNION ALL
      (SELECT DISTINCT ON (root."id") 'mine', 'mention', stands."id", NULL, c."id", c."at"
      FROM "Comment" c JOIN "Comment" root ON root."id" = coalesce(c."answersId", c."id") CROSS JOIN LATERAL (
        WITH RECURSIVE heir AS (
          SELECT "id", "closedAt", "mergedIntoId" FROM "Article" WHERE "id" = root."articleId"
          UNION SELECT a."id", a."closedAt", a."mergedIntoId" FROM heir JOIN "Article" a ON a."id" = heir."mergedIntoId"
        )
        SELECT "id" FROM heir WHERE "closedAt" IS NULL
      ) stands
      WHERE c."mentions" @> ARRAY[${actor.id}::uuid] AND root."resolvedAt" IS NULL
      ORDER BY root."id", c."at" DESC)
      UNION ALL
      SELECT 'waiting', 'review', NULL, "id", NULL, "openedAt" FROM "Review"
      WHERE ${isSome(corrected)} AND "state" IN ('open', 'taken-back')
      UNION ALL
      SELECT 'waiting', 'article', "id", NULL, NULL, NULL FROM begun WHERE ${isSome(signed)}
      UNION ALL
      SELECT 'problematic', 'article', a."id", NULL, NULL, NULL FROM "Article" a
      WHERE a."closedAt" IS NULL AND a."id" IN (
        SELECT "id" FROM wrong UNION SELECT "article" FROM open WHERE "dueAt" <= now() - interval '1 minute' AND "article" IS NOT NULL
      )
      UNION ALL
      SELECT 'problematic', 'review', NULL, "review", NULL, NULL FROM open WHERE "dueAt" <= now() - interval '1 minute' AND "review" IS NOT NULL
    )
    SELECT c."view", c."kind", coalesce(c."article", c."review") AS "thing", c."comment", t."id" AS "title", a."level"::text AS "level", (
      SELECT jsonb_agg(jsonb_build_array(s."step", s."verdict", s."byId", s."print" = a."print") ORDER BY s."at", s."id")
      FROM "SignOff" s WHERE s."articleId" = c."article" AND s."withdrawnAt" IS NULL
    ) AS "said"
    FROM candidate c LEFT JOIN "Article" a ON a."id" = c."article" LEFT JOIN "Review" r ON r."id" = c."review"
    LEFT JOIN "Page" p ON p."id" = coalesce(a."pageId", r."pageId")
    JOIN "Issue" i ON i."id" = coalesce(a."issueId", p."issueId") JOIN "Title" t ON t."id" = i."titleId"
    LEFT JOIN open ON open."article" = c."article" LEFT JOIN open new ON new."review" = c."review"
    CROSS JOIN LATERAL (
      SELECT coalesce(open."assigneeId", new."assigneeId") AS "holder", coalesce(open."dueAt", new."dueAt") AS "due"
    ) has
    WHERE (${seen}::uuid[] IS NULL OR t."id" = ANY (${seen}::uuid[]))
      AND (c."view" <> 'waiting' OR c."kind" <> 'review' OR ${corrected}::uuid[] IS NULL OR t."id" = ANY (${corrected}::uuid[]))
      AND (${title}::text IS NULL OR t."slug" = ${title}) AND (${date}::date IS NULL OR i."date" = ${date}::date)
      AND (${person}::uuid IS NULL OR c."view" = 'mine' OR has."holder" = ${person}::uuid)
      AND (${level}::text IS NULL OR a."level"::text = ${level}) AND (${kind} = 'all' OR (c."kind" = 'review') = (${kind} = 'review'))
      AND CASE ${due} WHEN 'all' THEN true WHEN 'overdue' THEN has."due" <= now() - interval '1 minute'
        ELSE (has."due" AT TIME ZONE t."timeZone")::date <= (now() AT TIME ZONE t."timeZone")::date END
    ORDER BY CASE c."view" WHEN 'mine' THEN has."due" END, CASE c."view" WHEN 'mine' THEN c."at" END,
      i."date" DESC, t."slug", p."number", a."position" NULLS FIRST, c."at", "thing"`
}

/** Whether there is any title among these; null stands for every one. */
function isSome(titles: readonly string[] | null): boolean {
  return titles === null || titles.length > 0
}

/** What was said of an article that is a candidate. */
export function saidOf({ said }: Candidate): readonly Said[] {
  return (said ?? []).map(([step, verdict, by, stands]) => ({ step, verdict, by, stands }))
}
