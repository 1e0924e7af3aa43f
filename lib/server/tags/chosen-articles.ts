import 'server-only'
import type { Actor } from '../../editorial/actor'
import { NO_SEARCH } from '../../search/wish'
import type { Sql } from '../db'
import { NotFound } from '../errors'
import { foundOnDesk } from '../desk-search/queries'
import { articlesOfQueue } from '../queue/queries'
import { foundArticles } from '../site/search/queries'
import type { ArticleChoice } from './schema'

/** The ids of the articles that are meant, as far as they are open; at most one more than `most`. */
export async function chosenArticles(tx: Sql, actor: Actor, choice: ArticleChoice, most: number): Promise<readonly string[]> {
  const ids = await meant(tx, actor, choice, most + 1)
  return [...new Set(ids)].slice(0, most + 1)
}

async function meant(tx: Sql, actor: Actor, choice: ArticleChoice, most: number): Promise<readonly string[]> {
  if ('articles' in choice) return choice.articles
  if ('queue' in choice) return articlesOfQueue(actor, choice.queue)
  if ('desk' in choice) return foundOnDesk(tx, choice.desk, most)
  if ('search' in choice) return foundArticles(tx, { ...NO_SEARCH, q: choice.search, title: choice.title ?? null }, most)
  return 'page' in choice ? ofPage(tx, choice.page) : ofIssue(tx, choice.issue)
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
