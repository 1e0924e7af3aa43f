import { type APIRequestContext, request as requests } from '@playwright/test'
import pg from 'pg'
import { addAccount, signIn, writeHeaders } from '@/e2e/people'
import { importDump } from '@/e2e/paper'
import type { AtEnd } from './at-end'
import { openBenchDatabase } from './bench-database'
import { ensureGalley, startGalley } from './galley-server'
import { printedArticle } from './printed-article'

/** The built application on a database of its own, with an editor signed in. What was done last is undone first. */
export interface BenchDesk {
  readonly url: string
  readonly databaseUrl: string
  readonly sql: pg.Pool
  /** Requests as the editor's browser sends them. */
  readonly request: APIRequestContext
  /** Signs the same editor in once more, and gives the headers that their browser sends with a write of JSON. */
  readonly signIn: () => Promise<Readonly<Record<string, string>>>
  /** Imports a dump as a page of its own; gives the page's id. */
  readonly importPage: (dump: string) => Promise<string>
  /** Imports a page with one article of about so many characters; gives the article's id. */
  readonly importArticle: (characters: number) => Promise<string>
  /** Something to be ended with the desk. */
  readonly atEnd: AtEnd
  readonly end: () => Promise<void>
}

/**
 * Opens a desk to measure: the production build that the tests use, made anew where sources changed, and a database that
 * is gone afterwards. On the server that TEST_DATABASE_URL or DATABASE_URL names, or on an embedded one with PostgreSQL's
 * own settings, because what is measured is a write that survives a power cut.
 */
export async function openBenchDesk(): Promise<BenchDesk> {
  const ends: (() => Promise<unknown>)[] = []
  const end = async () => {
    for (const one of ends.splice(0).reverse()) await one()
  }
  try {
    return { ...(await open((one) => ends.push(one))), end }
  } catch (error) {
    await end()
    throw error
  }
}

async function open(atEnd: AtEnd): Promise<Omit<BenchDesk, 'end'>> {
  await ensureGalley()
  const databaseUrl = await openBenchDatabase(atEnd)
  const sql = new pg.Pool({ connectionString: databaseUrl })
  atEnd(() => sql.end())
  const { url, env } = await startGalley(databaseUrl, atEnd)
  const account = await addAccount('editor', env)
  async function session(): Promise<APIRequestContext> {
    const opened = await requests.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
    atEnd(() => opened.dispose())
    await signIn(opened, account)
    return opened
  }
  const headers = async () => writeHeaders(await session(), url)
  const request = await session()
  const paper = 'bench'
  await sql.query(`INSERT INTO "Title" (id, slug, name, language, "timeZone") VALUES (gen_random_uuid(), $1, $1, 'zh-CN', 'Asia/Shanghai')`, [paper])
  let page = 0
  async function importPage(dump: string): Promise<string> {
    page += 1
    return (await importDump(request, paper, dump, page)).pageId
  }
  async function importArticle(characters: number): Promise<string> {
    const pageId = await importPage(printedArticle(page + 1, characters))
    const { rows } = await sql.query<{ id: string }>('SELECT id FROM "Article" WHERE "pageId" = $1', [pageId])
    const [article, ...others] = rows
    if (article === undefined || others.length > 0) throw new RangeError(`the page of one article was read as ${rows.length}`)
    return article.id
  }
  return { url, databaseUrl, sql, request, signIn: headers, importPage, importArticle, atEnd }
}
