import { request as requests } from '@playwright/test'
import pg from 'pg'
import type { AtEnd } from '@/bench/desk/at-end'
import { startGalley } from '@/bench/desk/galley-server'
import { printedArticle } from '@/bench/desk/printed-article'
import { type Account, addAccount, signIn, writeHeaders } from '@/e2e/people'
import { startWorker } from '@/e2e/own-worker'
import { importDump } from '@/e2e/paper'
import type { ProcessIdentity } from '@/scripts/platform/process-identity.mjs'
import { openOwnServer } from '../own-server'

/** Somebody who is signed in, and the one article that they write. */
export interface Desk {
  /** What their browser sends with a write of JSON. */
  readonly headers: Readonly<Record<string, string>>
  readonly article: string
}

/**
 * The built application and a worker beside it, on a PostgreSQL and in a folder of their own. Nothing is spared of what makes a write survive
 * a power cut, because it is saves that are timed.
 */
export interface Newsroom {
  readonly url: string
  readonly sql: pg.Pool
  readonly desks: readonly Desk[]
  readonly app: ProcessIdentity
  readonly worker: ProcessIdentity
}

/** The paper whose pages are written; nothing of it is published. */
const WRITTEN = 'written'
/** The paper that is imported: each of its issues is published when its last page is there. */
export const READ = 'read'

/** A long story of a newspaper's page. */
const CHARACTERS = 1_500

/** Opens a newsroom of so many editors. */
export async function openNewsroom(editors: number, atEnd: AtEnd): Promise<Newsroom> {
  const server = await openOwnServer()
  atEnd(() => server.end())
  const sql = new pg.Pool({ connectionString: server.url })
  atEnd(() => sql.end())
  const settings = { GALLEY_WORKER: 'no', GALLEY_DATA: server.folder }
  const { url, env, identity: app } = await startGalley(server.url, atEnd, settings)
  const { identity: worker } = await startWorker(env, atEnd)
  await foundTitles(sql)
  const desks: Desk[] = []
  for (const account of await addEditors(editors, sql, env)) desks.push(await openDesk({ url, sql }, account, desks.length + 1))
  return { url, sql, desks, app, worker }
}

async function foundTitles(sql: pg.Pool): Promise<void> {
  await sql.query(`
    INSERT INTO "Title" (id, slug, name, language, "timeZone", settings)
    SELECT gen_random_uuid(), slug, slug, 'zh-CN', 'Asia/Shanghai', settings::jsonb
    FROM (VALUES ($1, '{}'), ($2, '{"unproofed": true, "publishOnImport": true}')) title (slug, settings)`, [WRITTEN, READ])
}

/** Gives so many editors an account: one by the command, which takes a second, and the others as its copies. */
async function addEditors(count: number, sql: pg.Pool, env: NodeJS.ProcessEnv): Promise<readonly Account[]> {
  const first = await addAccount('editor', env)
  const { rows } = await sql.query<{ email: string; name: string }>(`
    INSERT INTO "User" (id, email, name, role, "passwordHash")
    SELECT gen_random_uuid(), 'editor-' || number || '@galley.example', 'Editor ' || number, role, "passwordHash"
    FROM "User", generate_series(2, $1::int) number RETURNING email, name`, [count])
  return [first, ...rows.map((row) => ({ ...first, ...row }))]
}

/** Signs an editor in, and imports a page of one article for them. */
async function openDesk({ url, sql }: Pick<Newsroom, 'url' | 'sql'>, account: Account, page: number): Promise<Desk> {
  const request = await requests.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  try {
    await signIn(request, account)
    const { pageId } = await importDump(request, WRITTEN, printedArticle(page, CHARACTERS), page)
    const { rows: [article] } = await sql.query<{ id: string }>('SELECT id FROM "Article" WHERE "pageId" = $1 ORDER BY position', [pageId])
    if (!article) throw new RangeError('the page was read as no article')
    return { headers: await writeHeaders(request, url), article: article.id }
  } finally {
    await request.dispose()
  }
}
