import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import type { EditedBlock } from '../../article/settle'
import { type Actor, type Role, SYSTEM } from '../../editorial/actor'
import { deskArticle } from '../articles/queries'
import { assigning } from '../assignments/queries'
import type { Assignable, SeenAssignment } from '../assignments/schema'
import { closeDatabase, db } from '../db'
import { type Imported, importDump } from '../dumps/commands'
import type { DumpImport } from '../dumps/schema'
import { type Published, publishIssue } from '../editions/commands'
import { failureOf } from '../errors'
import { deskIssue } from '../issues/queries'
import { correctPage, type Corrected } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { pageCutter } from '../../split/cutter'
import { undoRedo } from '../../split/history'
import type { DeedContext, DeedOutcome } from '../../split/script'
import type { Step } from '../../split/step'
import { passArticles } from '../sign-offs/commands'
import { createTitle } from '../titles/commands'

/** Two stories with headlines and bylines in front: eighteen lines that the reader knows how to read. */
export const TWO_STORIES = readFileSync(path.join(import.meta.dirname, 'two-stories.txt'))

/** A page of the sample paper whose one headline is damaged. */
export const DAMAGED_PAGE = readFileSync(path.join(import.meta.dirname, '../../../prisma/sample/page-2/dump.txt'))

/** The same lines in a file of other bytes than any other has, so that it is known from none. */
export function anotherFile(lines: string | Uint8Array): Uint8Array {
  const blanks = randomUUID().replace(/[0-7-]/gu, ' ').replace(/\S/gu, '\t')
  return Buffer.concat([Buffer.from(lines), Buffer.from(`\n${blanks}`)])
}

/** Gives the tests of a file a database of their own, and lets go of it before it is dropped. */
export function withDesk(): void {
  withDatabase()
  afterAll(() => closeDatabase())
}

/** A person of the desk whom nobody else knows. */
export function person(role: Role): Actor {
  return { id: randomUUID(), name: role, role, titles: {} }
}

/** A person of the desk who has an account, as those have to whom work is given. */
export async function colleague(role: Role, name: string = role): Promise<Actor> {
  const id = randomUUID()
  await db().user.create({ data: { id, name, email: `${id}@galley.example`, role: role === 'chief-editor' ? 'chief_editor' : role, passwordHash: '' } })
  return { id, name, role, titles: {} }
}

/** A new title of its own, so that tests of one file do not meet. */
export async function foundPaper(): Promise<string> {
  const slug = `paper-${randomUUID().slice(0, 8)}`
  await createTitle(SYSTEM, { slug, name: '江村日报', language: 'zh-CN', timeZone: 'Asia/Shanghai' })
  return slug
}

/** The place of page 1 of an issue, or what else of it is asked for. */
export function placeOf(title: string, other: Partial<DumpImport> = {}): DumpImport {
  return { title, date: '2026-06-12', page: 1, pageName: '要闻', issueNumber: '12', fileName: 'page.txt', ...other }
}

/** Imports bytes as page 1 of a new title. */
export async function importNew(bytes: Uint8Array = TWO_STORIES): Promise<Imported & { title: string }> {
  const title = await foundPaper()
  return { title, ...(await importDump(SYSTEM, placeOf(title), bytes)) }
}

/** A save of an article as its editor sends it, its blocks changed by `change`. */
export async function edited(
  id: string,
  change: (block: EditedBlock, index: number) => EditedBlock = (block) => block,
): Promise<{ revision: number; version: string; blocks: EditedBlock[] }> {
  const { revision, blocks } = await deskArticle(SYSTEM, id)
  return { revision, version: randomUUID(), blocks: blocks.map(({ id: block, role, text }, index) => change({ id: block, role, text }, index)) }
}

/** The code of the expected error that work ends with; null where it succeeds. A defect is thrown on. */
export async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    return failure.code
  }
}

/** How many rows each table has. */
export async function rowCounts(): Promise<Record<string, number>> {
  const tables = await db().$queryRaw<{ name: string; count: number }[]>`
    SELECT table_name AS name,
      (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', table_name), false, true, '')))[1]::text::int AS count
    FROM information_schema.tables WHERE table_schema = 'public'`
  return Object.fromEntries(tables.map(({ name, count }) => [name, count]))
}

/** Who has an article or a Review, as a screen that shows it now sends it along. */
export async function seenOf(thing: Assignable): Promise<SeenAssignment> {
  const { assignment } = await assigning(SYSTEM, thing)
  return assignment && { id: assignment.id, done: assignment.done }
}

/** What a deed needs to be written on a page as it is. */
export async function deedContext(pageId: string): Promise<DeedContext & { revision: number }> {
  const { state, lines, revision } = await workbenchPage(SYSTEM, pageId)
  const raw = new Map(lines.map(({ line, text }) => [line, text]))
  return { page: state, cutter: pageCutter(state.dump ?? '', raw), newId: randomUUID, revision }
}

/** The Step of a deed; a deed that the page refuses is a mistake of the test. */
export function stepOf(outcome: DeedOutcome): Step {
  if (!outcome.ok) throw new RangeError(`the page refuses this deed: ${outcome.why.kind}`)
  return outcome.step
}

/** Takes back what undo or redo of a person mean on a page as it is; nothing to take back is a mistake of the test. */
export async function takeBack(pageId: string, kind: 'undo' | 'redo', actor: Actor = SYSTEM): Promise<Corrected> {
  const { history, revision } = await workbenchPage(SYSTEM, pageId)
  const step = undoRedo(history.map(({ id, actor: by, undoes }) => ({ id, by, undoes })), actor.id)[kind]
  if (step === null) throw new RangeError(`there is nothing to ${kind}`)
  return correctPage(actor, pageId, { kind, key: randomUUID(), revision, step })
}

/** Signs off every article of an issue as it is now, as the system, and publishes the issue, or one page of it. */
export async function publishSigned(issueId: string, page: number | null = null): Promise<Published> {
  await signOff(issueId)
  return publishIssue(SYSTEM, issueId, page)
}

/** Signs off every article of an issue as it is now, at the one step that a new title has. */
export async function signOff(issueId: string, actor: Actor = SYSTEM): Promise<void> {
  const { pages } = await deskIssue(SYSTEM, issueId)
  const open = pages.flatMap(({ articles }) => articles).filter(({ progress }) => progress.next !== null)
  if (open.length > 0) await passArticles(actor, { articles: open.map(({ id: article, revision }) => ({ article, revision })) })
}
