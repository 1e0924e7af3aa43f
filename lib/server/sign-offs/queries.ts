import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { Chain } from '../../editorial/workflow/chain'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import type { SignOff } from '../../editorial/workflow/progress'
import { authoriseAt } from '../authorise'
import { type Sql, sql } from '../db'
import { NotFound } from '../errors'
import type { Prisma } from '../prisma-client/client'
import { storedSettings } from '../titles/stored-settings'

/** Proofing levels as the trade writes them, by the names that Prisma gives them. */
export const LEVEL_OF = {
  not_proofread: 'not-proofread', problematic: 'problematic', proofread: 'proofread', validated: 'validated',
} as const satisfies Record<string, ProofLevel>

/** A sign-off with the name of who gave it, and the revision that was read. */
export interface NamedSignOff extends SignOff {
  readonly byName: string | null
  readonly revision: number | null
}

interface SignOffRow extends Omit<NamedSignOff, 'at'> {
  readonly articleId: string
  readonly at: Date
}

/** What was said of each of some articles and not taken back, oldest first. One query. */
export async function signOffsOf(tx: Sql, articles: readonly string[]): Promise<ReadonlyMap<string, readonly NamedSignOff[]>> {
  const rows = articles.length === 0 ? [] : await tx.$queryRaw<SignOffRow[]>`
    SELECT s."articleId", s."id", s."step", s."verdict"::text AS "verdict", s."reason", s."byId" AS "by", u."name" AS "byName", s."at",
      s."print" = a."print" AS "stands", v."revision"
    FROM "SignOff" s JOIN "Article" a ON a."id" = s."articleId"
    LEFT JOIN "User" u ON u."id" = s."byId" LEFT JOIN "Version" v ON v."id" = s."versionId"
    WHERE s."articleId" = ANY (${articles}::uuid[]) AND s."withdrawnAt" IS NULL ORDER BY s."at", s."id"`
  const byArticle = new Map<string, NamedSignOff[]>(articles.map((id) => [id, []]))
  for (const { articleId, at, ...row } of rows) byArticle.get(articleId)?.push({ ...row, at: at.toISOString() })
  return byArticle
}

/** Where an article is on its way into print, with all that tells what can be done next. */
export interface ArticleWorkflow {
  readonly chain: Chain
  readonly signOffs: readonly NamedSignOff[]
  readonly level: ProofLevel
  readonly levelBy: string | null
  readonly levelByName: string | null
  /** Who wrote in it last; null for the machine, and for the system. */
  readonly writer: string | null
}

interface WorkflowRow extends Omit<ArticleWorkflow, 'chain' | 'signOffs'> {
  readonly id: string
  readonly settings: Prisma.JsonValue
}

/** The workflow of one article, for the desk. */
export async function deskWorkflow(actor: Actor, article: string): Promise<ArticleWorkflow> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [article] })
  return articleWorkflow(sql(), article)
}

/** The workflow of one article. Two queries. */
export async function articleWorkflow(tx: Sql, article: string): Promise<ArticleWorkflow> {
  const workflow = (await workflowsOf(tx, [article])).get(article)
  if (!workflow) throw new NotFound('no-such-article')
  return workflow
}

/** The workflows of some articles by their ids, in the order of these. Two queries. */
export async function workflowsOf(tx: Sql, articles: readonly string[]): Promise<ReadonlyMap<string, ArticleWorkflow>> {
  const rows = await tx.$queryRaw<WorkflowRow[]>`
    SELECT a."id", t."settings", a."level"::text AS "level", a."levelById" AS "levelBy", u."name" AS "levelByName", (
      SELECT v."actorId" FROM "Version" v WHERE v."articleId" = a."id" AND v."cause" <> 'tagging' ORDER BY v."revision" DESC LIMIT 1
    ) AS "writer"
    FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    LEFT JOIN "User" u ON u."id" = a."levelById" WHERE a."id" = ANY (${articles}::uuid[]) ORDER BY a."id"`
  const signOffs = await signOffsOf(tx, articles)
  return new Map(rows.map(({ id, settings, ...level }) =>
    [id, { ...level, chain: storedSettings(settings).chain, signOffs: signOffs.get(id) ?? [] }]))
}
