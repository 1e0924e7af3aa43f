import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { foundPaper, placeOf, TWO_STORIES } from './desk'
import { MARKING } from './marking'

/** An issue all of whose parts say which state of it they are of. */
export interface MarkedIssue {
  readonly title: string
  readonly issueId: string
  readonly pages: number
  readonly articles: number
}

/** The day of every marked issue. */
export const MARKED_DAY = '2026-06-12'

/** Imports an issue of some pages, two articles on each, which may be published as it is. */
export async function importMarked(pages: number): Promise<MarkedIssue> {
  const title = await foundPaper()
  let issueId = ''
  for (let page = 1; page <= pages; page += 1) issueId = (await importDump(SYSTEM, placeOf(title, { page }), TWO_STORIES)).issueId
  await db().title.update({ where: { slug: title }, data: { settings: { unproofed: true } } })
  await mark(issueId, 0)
  return { title, issueId, pages, articles: 2 * pages }
}

/** Writes a mark into the issue's number, the names of all pages and all headlines. */
export async function mark(issueId: string, mark: number): Promise<void> {
  await db().$transaction(MARKING.map((statement) => db().$executeRawUnsafe(statement, issueId, `${mark}`)))
}
