import 'server-only'
import type { Block } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import { type Givers, giversOf } from '../../split/givers'
import type { PageState } from '../../split/page-state'
import type { Step } from '../../split/step'
import { listHeadline } from '../articles/list-headline'
import { giveAssignments, returnAssignments } from '../assignments/follow-join'
import type { Sql } from '../db'
import { Conflict } from '../errors'
import { takeOrdinals } from '../issues/commands'
import { keepVersions } from '../versions/keep'
import type { PageArticles, PageRow } from './page-row'
import { settleLevels } from './step-levels'

/** One article as a Step leaves it. */
interface ArticleWrite {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly continues: string | null
  readonly revision: number
  readonly position: number
}

/** What a Step does to a page, as far as it is concerned with it. */
export interface Change {
  readonly page: PageRow
  readonly articles: PageArticles
  readonly before: PageState
  readonly after: PageState
  readonly step: Step
}

/** All rows that a Step changes, worked out before the first is written. */
export interface WritePlan {
  /** Articles with other blocks than before, those that were closed and return included. */
  readonly changed: readonly ArticleWrite[]
  readonly created: readonly (ArticleWrite & { readonly ordinal: number })[]
  readonly closed: readonly { readonly id: string; readonly into: string | null; readonly revision: number }[]
  /** Articles of which only the place on the page, or the part that they go on from, is another one: their text stays. */
  readonly moved: readonly { readonly id: string; readonly position: number; readonly continues: string | null }[]
  /** The dump on which the page stands afterwards. */
  readonly dump: string | null
  /** What is set aside afterwards; null where that stays as it is. */
  readonly aside: PageState['aside'] | null
  /** Whose text the articles that stand afterwards have now. */
  readonly givers: ReadonlyMap<string, Givers>
  /** Article id → the revision it reaches. */
  readonly revisions: Record<string, number>
  /** Article id → ordinal, of all articles of the page afterwards. */
  readonly ordinals: Record<string, number>
}

/** Works out what a Step changes. New articles take the next ordinals of the issue; closed ones that return keep theirs. */
export async function planWrite(
  tx: Sql, { page, articles, before: state, after, step }: Change,
): Promise<WritePlan> {
  const before = new Map(state.articles.map(({ id, blocks }) => [id, blocks]))
  const placed = after.articles.map((article, position) => ({ ...article, position }))
  const known = placed.flatMap((article) => {
    const row = articles.open.get(article.id) ?? articles.closed.get(article.id)
    return row ? [{ ...article, row }] : []
  })
  const fresh = placed.filter(({ id }) => !articles.open.has(id) && !articles.closed.has(id))
  const first = fresh.length === 0 ? 0 : await takeOrdinals(tx, page.issueId, fresh.length)
  const created = fresh.map((article, index) => ({ ...article, revision: 1, ordinal: first + index }))

  const isSame = ({ id, blocks }: (typeof known)[number]) => same(before.get(id) ?? null, blocks)
  const changed = known
    .filter((article) => !isSame(article))
    .map(({ row, ...article }) => ({ ...article, revision: row.revision + 1 }))
  const moved = known
    .filter((article) => isSame(article) && (article.position !== article.row.position || article.continues !== article.row.continues))
    .map(({ id, position, continues }) => ({ id, position, continues }))
  const standing = new Set(placed.map(({ id }) => id))
  const closed = [...articles.open]
    .filter(([id]) => !standing.has(id))
    .map(([id, { revision }]) => ({ id, into: heirOf(step, id, standing), revision: revision + 1 }))

  return {
    changed, created, closed, moved,
    dump: after.dump,
    aside: same(state.aside, after.aside) ? null : after.aside,
    givers: giversOf(state, after, new Set([...changed, ...created].map(({ id }) => id))),
    revisions: Object.fromEntries([...changed, ...created, ...closed].map(({ id, revision }) => [id, revision])),
    ordinals: Object.fromEntries([
      ...known.map(({ id, row }) => [id, row.ordinal] as const),
      ...created.map(({ id, ordinal }) => [id, ordinal] as const),
    ]),
  }
}

/** The Step for which articles are written. */
interface StepCause {
  readonly stepId: string
  readonly undoes: string | null
  readonly cause: 'step' | 'review'
}

/**
 * Writes what was planned, each changed article with its Version, and raises the page's revision. A statement for each
 * kind of row, however many there are; of text only that of changed articles crosses to the database.
 */
export async function writePlan(
  tx: Sql, actor: Actor, page: PageRow, plan: WritePlan, because: StepCause,
): Promise<void> {
  await returnTags(tx, plan)
  if (plan.changed.length > 0) await returnAssignments(tx, plan.changed.map(({ id }) => id))
  await writeChanged(tx, plan)
  await writeCreated(tx, page, plan)
  await writeClosed(tx, plan)
  await writeMoved(tx, plan)
  await settleLevels(tx, { givers: plan.givers, undoes: because.undoes })
  const ended = plan.closed.map(({ id }) => ({ id, blocks: [] }))
  const written = [...plan.changed, ...plan.created, ...ended]
  if (written.length > 0) await keepVersions(tx, actor, written, because)
  await tx.$executeRaw`
    UPDATE "Page" SET "revision" = "revision" + 1, "currentDumpId" = ${plan.dump}::uuid,
      "aside" = COALESCE(${plan.aside && JSON.stringify(plan.aside)}::jsonb, "aside")
    WHERE "id" = ${page.id}::uuid`
}

/**
 * An article that opens again takes back the tags that it gave when it was joined: those that the other one had not had
 * before, and was not given by anybody since.
 */
async function returnTags(tx: Sql, { changed }: WritePlan): Promise<void> {
  if (changed.length === 0) return
  await tx.$executeRaw`
    DELETE FROM "ArticleTag" given USING "Article" back
      JOIN "ArticleTag" own ON own."articleId" = back."id"
      JOIN "Version" ended ON ended."articleId" = back."id" AND ended."revision" = back."revision"
      JOIN "Version" joined ON joined."stepId" = ended."stepId" AND joined."articleId" = back."mergedIntoId"
      CROSS JOIN LATERAL (
        SELECT "tagIds" FROM "Version" WHERE "articleId" = joined."articleId" AND "revision" < joined."revision"
        ORDER BY "revision" DESC LIMIT 1
      ) before
    WHERE back."id" = ANY (${changed.map(({ id }) => id)}::uuid[]) AND back."closedAt" IS NOT NULL
      AND given."articleId" = joined."articleId" AND given."tagId" = own."tagId"
      AND given."at" = own."at" AND given."byId" IS NOT DISTINCT FROM own."byId" AND NOT EXISTS (
        SELECT 1 FROM "Tag" had WHERE had."id" = ANY (before."tagIds") AND coalesce(had."mergedIntoId", had."id") = given."tagId"
      )`
}

async function writeChanged(tx: Sql, { changed }: WritePlan): Promise<void> {
  if (changed.length === 0) return
  await tx.$executeRaw`
    UPDATE "Article" a SET "doc" = w."blocks", "headline" = w."headline", "revision" = w."revision", "position" = w."position",
      "continuesId" = w."continues", "updatedAt" = now(), "closedAt" = NULL, "mergedIntoId" = NULL
    FROM jsonb_to_recordset(${rowsOf(changed)}::jsonb)
      AS w("id" uuid, "blocks" jsonb, "headline" text, "revision" int, "position" int, "continues" uuid)
    WHERE a."id" = w."id"`
}

/**
 * New articles begin with the highest level that text can bring along; `settleLevels` lowers it. They know the slips
 * that were let stand where their text comes from. An id that lives on another page already
 * cannot be opened here.
 */
async function writeCreated(tx: Sql, page: PageRow, { created, changed, closed }: WritePlan): Promise<void> {
  if (created.length === 0) return
  const origins = [...changed, ...closed].map(({ id }) => id)
  const written = await tx.$executeRaw`
    INSERT INTO "Article" ("id", "issueId", "pageId", "ordinal", "position", "revision", "doc", "headline", "continuesId", "level", "ignoredSlips")
    SELECT w."id", ${page.issueId}::uuid, ${page.id}::uuid, w."ordinal", w."position", w."revision", w."blocks", w."headline",
      w."continues", 'proofread',
      ARRAY(SELECT DISTINCT slip FROM "Article" o, unnest(o."ignoredSlips") slip WHERE o."id" = ANY (${origins}::uuid[]))
    FROM jsonb_to_recordset(${rowsOf(created)}::jsonb)
      AS w("id" uuid, "blocks" jsonb, "headline" text, "revision" int, "position" int, "ordinal" int, "continues" uuid)
    ON CONFLICT ("id") DO NOTHING`
  if (written !== created.length) throw new Conflict('step-does-not-fit', { why: 'article-exists' })
}

/** Closed articles keep tags and ignored slips for their return, and give them to the one that they went into. */
async function writeClosed(tx: Sql, { closed }: WritePlan): Promise<void> {
  if (closed.length === 0) return
  const rows = JSON.stringify(closed)
  await tx.$executeRaw`
    UPDATE "Article" a
    SET "doc" = '[]', "revision" = w."revision", "continuesId" = NULL, "closedAt" = now(), "updatedAt" = now(), "mergedIntoId" = w."into"
    FROM jsonb_to_recordset(${rows}::jsonb) AS w("id" uuid, "into" uuid, "revision" int)
    WHERE a."id" = w."id"`
  if (closed.every(({ into }) => into === null)) return
  await giveAssignments(tx, closed)
  await tx.$executeRaw`
    INSERT INTO "ArticleTag" ("articleId", "tagId", "byId", "at")
    SELECT w."into", t."tagId", t."byId", t."at"
    FROM jsonb_to_recordset(${rows}::jsonb) AS w("id" uuid, "into" uuid) JOIN "ArticleTag" t ON t."articleId" = w."id"
    WHERE w."into" IS NOT NULL
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "Article" a SET "ignoredSlips" = ARRAY(
      SELECT unnest(a."ignoredSlips") UNION SELECT unnest(o."ignoredSlips")
      FROM jsonb_to_recordset(${rows}::jsonb) AS w("id" uuid, "into" uuid) JOIN "Article" o ON o."id" = w."id" WHERE w."into" = a."id")
    WHERE a."id" = ANY (${closed.flatMap(({ into }) => into ?? [])}::uuid[])`
}

async function writeMoved(tx: Sql, { moved }: WritePlan): Promise<void> {
  if (moved.length === 0) return
  await tx.$executeRaw`
    UPDATE "Article" a SET "position" = w."position", "continuesId" = w."continues"
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS w("id" uuid, "position" int, "continues" uuid)
    WHERE a."id" = w."id"`
}

function rowsOf(articles: readonly ArticleWrite[]): string {
  return JSON.stringify(articles.map((article) => ({ ...article, headline: listHeadline(article.blocks) })))
}

/** Where a Step says that a closed article went: to an article that stands on this page, or nowhere. */
function heirOf(step: Step, article: string, standing: ReadonlySet<string>): string | null {
  const into = step.ops.flatMap((op) => {
    if (op.op === 'replace') return op.into[article] ?? []
    return op.op === 'close' && op.article === article ? [op.into] : []
  }).at(-1) ?? null
  return into !== null && standing.has(into) ? into : null
}

/** Steps share what they do not change, so that sameness is identity. */
function same<T>(one: readonly T[] | null, other: readonly T[]): boolean {
  return one?.length === other.length && one.every((item, index) => item === other[index])
}
