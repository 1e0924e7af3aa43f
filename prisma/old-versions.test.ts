import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../lib/editorial/actor'
import { closeDatabase } from '../lib/server/db'
import { restoreVersion } from '../lib/server/versions/commands'
import { articleVersions, versionState } from '../lib/server/versions/queries'
import { migrate, migrationsFolder } from '../scripts/platform/migrations.mjs'
import { withDatabase } from './testing/database'

const database = withDatabase('empty')
afterAll(() => closeDatabase())

/** An id for each name: `id('a', 1)`. */
function id(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-00000000000${number}`
}

const [TITLE, ISSUE, ARTICLE, OTHER, VOCABULARY] = [id('1', 1), id('2', 1), id('a', 1), id('a', 2), id('3', 1)]
const version = (number: number) => id('b', number)
const edition = (number: number) => id('e', number)
const tag = (number: number) => id('c', number)

function doc(text: string): string {
  return JSON.stringify([{ id: id('d', 1), role: 'body', text: [{ text }], sources: [], madeBy: 'person' }])
}

const at = (hour: number) => `2026-06-12 0${hour}:00+00`

/** What a Galley of before wrote: saves at one, three and five o'clock, tags put on between, two Editions. */
const ROWS = `
  INSERT INTO "Title" ("id", "slug", "name", "language", "timeZone") VALUES ('${TITLE}', 'calamus', '江村日报', 'zh-CN', 'Asia/Shanghai');
  INSERT INTO "Issue" ("id", "titleId", "date", "lastOrdinal") VALUES ('${ISSUE}', '${TITLE}', '2026-06-12', 2);
  INSERT INTO "Article" ("id", "issueId", "ordinal", "revision", "doc", "headline") VALUES
    ('${ARTICLE}', '${ISSUE}', 1, 3, '${doc('三稿')}', ''), ('${OTHER}', '${ISSUE}', 2, 1, '${doc('另一篇')}', '');
  INSERT INTO "Vocabulary" ("id", "slug", "name", "free") VALUES ('${VOCABULARY}', 'free', 'free', true);
  INSERT INTO "Tag" ("id", "vocabularyId", "label", "slug") VALUES
    ('${tag(1)}', '${VOCABULARY}', '渡口', 'a'), ('${tag(2)}', '${VOCABULARY}', '江水', 'b'), ('${tag(3)}', '${VOCABULARY}', '长椅', 'c');
  INSERT INTO "ArticleTag" ("articleId", "tagId", "at") VALUES
    ('${ARTICLE}', '${tag(1)}', '${at(2)}'), ('${ARTICLE}', '${tag(2)}', '${at(4)}'), ('${ARTICLE}', '${tag(3)}', '${at(8)}');
  INSERT INTO "Version" ("id", "articleId", "revision", "doc", "cause", "at") VALUES
    ('${version(1)}', '${ARTICLE}', 1, '${doc('一稿')}', 'import', '${at(1)}'),
    ('${version(2)}', '${ARTICLE}', 2, '${doc('二稿')}', 'typing', '${at(3)}'),
    ('${version(3)}', '${ARTICLE}', 3, '${doc('三稿')}', 'typing', '${at(5)}'),
    ('${version(4)}', '${OTHER}', 1, '${doc('另一篇')}', 'import', '${at(6)}');
  INSERT INTO "Edition" ("id", "issueId", "number", "createdAt") VALUES
    ('${edition(1)}', '${ISSUE}', 1, '${at(3)}'), ('${edition(2)}', '${ISSUE}', 2, '${at(7)}');
  INSERT INTO "EditionArticle"
    ("editionId", "articleId", "pageNumber", "ordinal", "position", "headline", "content", "html", "text", "terms") VALUES
    ('${edition(1)}', '${ARTICLE}', 1, 1, 0, '', '{}', '', '', ''),
    ('${edition(2)}', '${ARTICLE}', 1, 1, 0, '', '{}', '', '', ''),
    ('${edition(2)}', '${OTHER}', 1, 2, 1, '', '{}', '', '', '');`

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  const before = await mkdtemp(path.join(tmpdir(), 'galley-before-'))
  try {
    for (const name of ['0001_first', '0002_house_style']) {
      await cp(path.join(migrationsFolder, name), path.join(before, name), { recursive: true })
    }
    await migrate(database.url, before)
    await query(ROWS)
    await migrate(database.url)
  } finally {
    await rm(before, { recursive: true })
  }
}, 60_000)

test('a version from before has the tags that were put on until then, and the last one all that the article has', async () => {
  expect(await query('SELECT "revision", "tagIds"::text[] AS tags FROM "Version" ORDER BY "articleId", "revision"')).toEqual([
    { revision: 1, tags: [] }, { revision: 2, tags: [tag(1)] }, { revision: 3, tags: [tag(1), tag(2), tag(3)] }, { revision: 1, tags: [] },
  ])
})

test('an Edition from before names the versions that it froze', async () => {
  expect(await query('SELECT "editionId", "articleId", "versionId" FROM "EditionArticle" ORDER BY "editionId", "articleId"')).toEqual([
    { editionId: edition(1), articleId: ARTICLE, versionId: version(2) },
    { editionId: edition(2), articleId: ARTICLE, versionId: version(3) },
    { editionId: edition(2), articleId: OTHER, versionId: version(4) },
  ])
})

test('versions from before are listed, and brought back with their text and tags', async () => {
  const { entries } = await articleVersions(SYSTEM, ARTICLE)
  expect(entries).toMatchObject([
    { revision: 3, characters: null, name: null, editions: [2] },
    { revision: 2, editions: [1] }, { revision: 1, cause: 'import', editions: [] },
  ])
  await restoreVersion(SYSTEM, { article: ARTICLE, revision: 3, version: 2 })
  expect(await versionState(SYSTEM, ARTICLE, 4)).toEqual({ ...(await versionState(SYSTEM, ARTICLE, 2)), revision: 4 })
  expect(await query(`SELECT "ignoredSlips" FROM "Article" WHERE id = '${ARTICLE}'`)).toEqual([{ ignoredSlips: [] }])
})
