/**
 * `scale-program.ts begin ZIP`: founds a title and begins the import of an archive as one of its own; prints when, in milliseconds.
 * `scale-program.ts missed SAMPLES`: searches as the desk does for what stands in so many articles, and prints of how many it was not
 * found. A process of its own, because what the server is made of runs on the server alone.
 */
import path from 'node:path'
import { contentOf } from '@/lib/article/content'
import { toText } from '@/lib/article/to-text'
import { SYSTEM } from '@/lib/editorial/actor'
import { NO_DESK_SEARCH } from '@/lib/search/desk-wish'
import { startArchive } from '@/lib/server/archives/commands'
import { closeDatabase, sql } from '@/lib/server/db'
import { deskSearch } from '@/lib/server/desk-search/queries'
import { stored } from '@/lib/server/json'
import type { Prisma } from '@/lib/server/prisma-client/client'
import { createTitle } from '@/lib/server/titles/commands'

const TITLE = 'scale'

const [what = '', value = ''] = process.argv.slice(2)
process.stdout.write(String(what === 'begin' ? await begin(value) : await missed(Number(value))))
await closeDatabase()

async function begin(zip: string): Promise<number> {
  await createTitle(SYSTEM, { slug: TITLE, name: '柳江日报', language: 'zh-CN', timeZone: 'Asia/Shanghai' })
  const began = Date.now()
  await startArchive(SYSTEM, { name: path.basename(zip), title: TITLE }, zip)
  return began
}

async function missed(samples: number): Promise<number> {
  const articles = await sql().$queryRaw<{ id: string; doc: Prisma.JsonValue; date: string }[]>`
    SELECT a."id", a."doc", i."date"::text FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" ORDER BY md5(a."id"::text) LIMIT ${samples}`
  let count = 0
  for (const { id, doc, date } of articles) {
    const found = await deskSearch(SYSTEM, { ...NO_DESK_SEARCH, q: phraseOf(toText(contentOf(stored('blocks', doc)))), from: date, to: date })
    if (!found?.finds.some((find) => find.id === id)) count += 1
  }
  return count
}

/** Some characters from the middle of a text, without what search passes over. */
function phraseOf(text: string): string {
  const runs = text.match(/\p{Script=Han}{5,}/gu) ?? []
  return runs[runs.length >> 1] ?? text
}
