import pg from 'pg'

/** As many connections as there are workers. */
const WRITERS = 2
/** Articles of one statement: past some hundreds, more make it no faster. */
const BATCH = 500

interface Row {
  readonly id: string
  readonly issue: string
  readonly page: string
  readonly ordinal: number
  readonly position: number
  readonly doc: string
  readonly headline: string
  readonly revision: number
  readonly folded: string
  readonly head: string
  readonly authors: string
  readonly terms: string
  readonly version: number
}

/**
 * Inserts the articles of one database, with the terms under which the desk finds them, into another one with the same tables and
 * indexes, by statements of plain SQL, each a transaction, and nothing else: no dump, no version, no log. Titles, issues and pages are
 * there before, and reading is not counted.
 *
 * @returns seconds
 */
export async function insertPlainly(from: string, to: string): Promise<number> {
  const source = new pg.Client(from)
  const writers = Array.from({ length: WRITERS }, () => new pg.Client(to))
  await Promise.all([source, ...writers].map((client) => client.connect()))
  try {
    for (const [table, without] of [['Title', {}], ['Issue', { liveEditionId: null }], ['Page', { currentDumpId: null }]] as const) {
      await copyRows(source, writers[0], table, without)
    }
    await source.query(`BEGIN; DECLARE articles CURSOR FOR
      SELECT a."id", a."issueId" AS issue, a."pageId" AS page, a."ordinal", a."position", a."doc"::text AS doc, a."headline", l."revision", l."folded",
        l."headFolded" AS head, to_json(l."authors")::text AS authors, l."terms"::text AS terms, l."termsVersion" AS version
      FROM "Article" a JOIN "DeskText" l ON l."articleId" = a."id" JOIN "Issue" i ON i."id" = a."issueId" ORDER BY i."date", a."ordinal"`)
    let took = 0
    for (;;) {
      const { rows } = await source.query<Row>(`FETCH ${WRITERS * BATCH} FROM articles`)
      if (rows.length === 0) return took / 1000
      const began = performance.now()
      await Promise.all(writers.map((writer, at) => insert(writer, rows.slice(at * BATCH, (at + 1) * BATCH))))
      took += performance.now() - began
    }
  } finally {
    await Promise.all([source, ...writers].map((client) => client.end()))
  }
}

async function copyRows(source: pg.Client, target: pg.Client | undefined, table: string, without: object): Promise<void> {
  const { rows: [all] } = await source.query<{ rows: string }>(`SELECT coalesce(jsonb_agg(to_jsonb(t) || $1::jsonb), '[]')::text AS rows FROM "${table}" t`, [without])
  await target?.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [all?.rows])
}

async function insert(writer: pg.Client, rows: readonly Row[]): Promise<void> {
  const column = <K extends keyof Row>(key: K) => rows.map((row) => row[key])
  await writer.query({
    name: 'articles',
    text: `
      WITH batch AS MATERIALIZED (
        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[], $8::int[], $9::text[], $10::text[], $11::text[],
          $12::text[], $13::int[]) AS r(id, issue, page, ordinal, position, doc, headline, revision, folded, head, authors, terms, version)
      ), written AS (
        INSERT INTO "Article" ("id", "issueId", "pageId", "ordinal", "position", "doc", "headline")
        SELECT id, issue, page, ordinal, position, doc::jsonb, headline FROM batch
      )
      INSERT INTO "DeskText" ("articleId", "revision", "folded", "headFolded", "authors", "terms", "termsVersion")
      SELECT id, revision, folded, head, ARRAY(SELECT jsonb_array_elements_text(authors::jsonb)), terms::int[], version FROM batch`,
    values: [
      column('id'), column('issue'), column('page'), column('ordinal'), column('position'), column('doc'), column('headline'), column('revision'),
      column('folded'), column('head'), column('authors'), column('terms'), column('version'),
    ],
  })
}
