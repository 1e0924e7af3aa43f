import 'server-only'
import type { Sql } from '../../db'
import { openQueues, sendJobs } from '../../jobs/queue'
import { tagsOfRetraction, tagsOfShowing } from './cache-tags'
import { isPurged } from './purges'

/*
 * Has a CDN forget what is stale, as a part of the transaction that makes it so: it is told once that holds, and again until it has
 * heard. Nothing is asked of the database where no CDN is told.
 */

/**
 * What another Edition of an issue makes stale; to be called before it is shown. The first one of all adds to the title; every later
 * one may take an article away that other issues name.
 */
export async function purgeShowing(tx: Sql, issueId: string): Promise<void> {
  if (!isPurged()) return
  const [issue] = await tx.$queryRaw<{ slug: string; day: string; first: boolean }[]>`
    SELECT t."slug", to_char(i."date", 'YYYY-MM-DD') AS "day", i."liveEditionId" IS NULL AS "first"
    FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId" WHERE i."id" = ${issueId}::uuid`
  if (issue) await sendPurge(tx, issue.first ? tagsOfShowing(issue.slug, issue.day) : tagsOfRetraction(issue.slug))
}

/** What a withdrawal, a correction or an erasure in some articles makes stale. */
export async function purgeRetraction(tx: Sql, articles: readonly string[]): Promise<void> {
  if (!isPurged() || articles.length === 0) return
  const titles = await tx.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT t."slug" FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE a."id" = ANY (${[...articles]}::uuid[]) ORDER BY 1`
  await sendPurge(tx, [...new Set(titles.flatMap(({ slug }) => tagsOfRetraction(slug)))])
}

/** What another name, address or heir of some tags makes stale: the articles that carry them, in any title, and what lists those. */
export async function purgeTags(tx: Sql, tags: readonly string[]): Promise<void> {
  if (!isPurged() || tags.length === 0) return
  const titles = await tx.$queryRaw<{ slug: string }[]>`
    SELECT t."slug" FROM "Title" t
    WHERE EXISTS (SELECT 1 FROM "LiveTag" g WHERE g."tagId" = ANY (${[...tags]}::uuid[]) AND g."titleId" = t."id") ORDER BY 1`
  await sendPurge(tx, [...new Set(titles.flatMap(({ slug }) => tagsOfRetraction(slug)))])
}

async function sendPurge(tx: Sql, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  if (!(await hasQueue(tx))) await openQueues()
  await sendJobs(tx, 'purge', [{ tags: [...tags] }])
}

/** Whether there is a queue for it: none before a worker of this version has run, and what is sent to none is lost. */
async function hasQueue(tx: Sql): Promise<boolean> {
  const [opened] = await tx.$queryRaw<{ there: boolean }[]>`SELECT to_regclass('pgboss.queue') IS NOT NULL AS "there"`
  if (!opened?.there) return false
  return (await tx.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.queue WHERE name = 'purge'`).length > 0
}
