import 'server-only'
import type { Actor } from '../../editorial/actor'
import { nextEdition } from '../../editorial/next-edition'
import { forPage } from '../../editorial/page-findings'
import { type Finding, mayPublish } from '../../editorial/preflight'
import type { Sql } from '../db'
import { Conflict, NotFound } from '../errors'
import { lockIssue } from '../issues/commands'
import { copyEdition, type LiveEdition, liveEdition } from './live-edition'
import { findingsOf, type IssueForPublication, issueForPublication } from './queries'
import { writeEdition } from './write-edition'

/** An Edition that was made, and is not shown to anybody by that. */
export interface Frozen {
  readonly id: string
  readonly number: number
  readonly articles: number
  /** The public address of the issue. */
  readonly path: string
}

/** What goes into an Edition: articles and pages as they are now, and what of the live Edition stays beside them. */
interface Content {
  readonly fresh: Pick<IssueForPublication, 'pages' | 'articles'>
  readonly findings: readonly Finding[]
  readonly issueNumber: string | null
  readonly kept: { readonly from: string; readonly kept: ReadonlySet<string>; readonly pages: ReadonlySet<number> } | null
}

/**
 * Freezes an issue in its next Edition: as it is now, or with one page as it is now and all else as readers see it. Nobody's
 * save or Step falls into the middle of it. Where pre-flight finds an error it is a Conflict that carries the findings.
 */
export async function freezeEdition(tx: Sql, actor: Actor, issueId: string, page: number | null): Promise<Frozen> {
  await lockIssue(tx, issueId)
  await holdText(tx, issueId)
  const issue = await issueForPublication(tx, issueId)
  const { fresh, findings, issueNumber, kept } = page === null ? wholeIssue(issue) : onePage(issue, page, await liveEdition(tx, issueId))
  if (!mayPublish(findings)) throw new Conflict('preflight-failed', { errors: countErrors(findings) }, { findings })

  const { id, number } = await writeEdition(tx, actor, { issueId, issueNumber, onlyPage: page, ...fresh })
  if (kept) await copyEdition(tx, kept.from, id, kept)
  return { id, number, articles: fresh.articles.length + (kept?.kept.size ?? 0), path: `/${issue.title}/${issue.day}` }
}

function wholeIssue(issue: IssueForPublication): Content {
  return { fresh: { pages: issue.pages, articles: issue.articles }, findings: findingsOf(issue), issueNumber: issue.number, kept: null }
}

function onePage(issue: IssueForPublication, page: number, live: LiveEdition | null): Content {
  if (!issue.pages.some(({ number }) => number === page)) throw new NotFound('no-such-page')
  const { fresh, kept, pages } = nextEdition(live ?? { pages: [], articles: [] }, issue.articles, page)
  const articles = issue.articles.filter(({ id }) => fresh.has(id))
  return {
    fresh: { pages: issue.pages.filter(({ number }) => number === page), articles },
    findings: forPage(findingsOf(issue), { page, articles: new Set(articles.flatMap((whole) => [whole, ...whole.parts]).map(({ id }) => id)) }),
    issueNumber: live ? live.issueNumber : issue.number,
    kept: live && { from: live.id, kept, pages },
  }
}

function countErrors(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

/** Nobody may save text or take a Step while the Edition is frozen; all wait in the order page, article by id. */
async function holdText(tx: Sql, issueId: string): Promise<void> {
  // What stands first in an append is run first, to its end.
  await tx.$queryRaw`
    SELECT count(*) FROM (
      SELECT * FROM (SELECT 1 FROM "Page" WHERE "issueId" = ${issueId}::uuid ORDER BY id FOR SHARE) pages
      UNION ALL SELECT * FROM (SELECT 1 FROM "Article" WHERE "issueId" = ${issueId}::uuid ORDER BY id FOR SHARE) articles
    ) held`
}
