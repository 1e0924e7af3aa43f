import 'server-only'
import type { Actor } from '../../editorial/actor'
import { titlesWhere } from '../../editorial/policy'
import { NO_SEARCH } from '../../search/wish'
import { authoriseAt } from '../authorise'
import type { Sql } from '../db'
import { NotFound } from '../errors'
import { foundOnDesk } from '../desk-search/queries'
import { articlesOfQueue } from '../queue/queries'
import { foundArticles } from '../site/search/queries'
import type { ArticleChoice } from './schema'

/** Articles that nobody names one by one. */
type Found = Exclude<ArticleChoice, { articles: unknown } | { page: unknown } | { issue: unknown }>

/** More than all articles that there are. */
const ALL = Number.MAX_SAFE_INTEGER

/**
 * The ids of the articles that are meant, as far as they are open; at most one more than `most`. Those that are named, or all of a page or
 * an issue, must all be the person's to tag; of a search or a queue those are meant that are.
 */
export async function chosenArticles(tx: Sql, actor: Actor, choice: ArticleChoice, most: number): Promise<readonly string[]> {
  const ids = await meant(tx, actor, choice, most + 1)
  return [...new Set(ids)].slice(0, most + 1)
}

async function meant(tx: Sql, actor: Actor, choice: ArticleChoice, most: number): Promise<readonly string[]> {
  if ('articles' in choice) {
    await authoriseAt(actor, 'tag-article', { kind: 'article', ids: choice.articles }, tx)
    return choice.articles
  }
  if ('page' in choice) {
    await authoriseAt(actor, 'tag-article', { kind: 'page', ids: [choice.page] }, tx)
    return ofPage(tx, choice.page)
  }
  if ('issue' in choice) {
    await authoriseAt(actor, 'tag-article', { kind: 'issue', ids: [choice.issue] }, tx)
    return ofIssue(tx, choice.issue)
  }
  const titles = titlesWhere(actor, 'tag-article')
  // What is cut off before it is confined could be the person's own.
  const found = await foundBy(tx, actor, choice, titles === null ? most : ALL)
  return titles === null ? found : atTitles(tx, found, titles)
}

function foundBy(tx: Sql, actor: Actor, choice: Found, most: number): Promise<readonly string[]> {
  if ('queue' in choice) return articlesOfQueue(actor, choice.queue)
  if ('desk' in choice) return foundOnDesk(tx, actor, choice.desk, most)
  return foundArticles(tx, { ...NO_SEARCH, q: choice.search, title: choice.title ?? null }, most)
}

async function atTitles(tx: Sql, ids: readonly string[], titles: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId"
    WHERE a."id" = ANY (${ids}::uuid[]) AND i."titleId" = ANY (${titles}::uuid[])`
  return rows.map(({ id }) => id)
}

async function ofPage(tx: Sql, page: string): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<{ ids: string[] }[]>`
    SELECT ARRAY(SELECT a."id" FROM "Article" a WHERE a."pageId" = p."id" AND a."closedAt" IS NULL) AS "ids"
    FROM "Page" p WHERE p."id" = ${page}::uuid`
  if (!row) throw new NotFound('no-such-page')
  return row.ids
}

async function ofIssue(tx: Sql, issue: string): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<{ ids: string[] }[]>`
    SELECT ARRAY(SELECT a."id" FROM "Article" a WHERE a."issueId" = i."id" AND a."closedAt" IS NULL) AS "ids"
    FROM "Issue" i WHERE i."id" = ${issue}::uuid`
  if (!row) throw new NotFound('no-such-issue')
  return row.ids
}
