import type pg from 'pg'

interface Row {
  readonly id: string
  readonly page: number
  readonly ordinal: number
  readonly position: number
  readonly headline: string
  readonly level: string | null
  readonly content: string
  readonly html: string
  readonly text: string
  readonly folded: string
  readonly headFolded: string
  readonly terms: string
  readonly headTerms: string
  readonly version: string | null
}

/**
 * Reads the live Edition of an issue, and gives what inserts the same bytes as another Edition: one statement for its articles, in a
 * transaction that is as durable as a publication.
 */
export async function batchOf(connection: pg.Client, issue: string): Promise<() => Promise<void>> {
  const { rows } = await connection.query<Row>(`
    SELECT e."articleId" AS id, e."pageNumber" AS page, e."ordinal", e."position", e."headline", e."level"::text, e."content"::text, e."html",
      e."text", e."folded", e."headFolded", e."terms"::text, e."headTerms"::text, e."versionId" AS version
    FROM "EditionArticle" e JOIN "Issue" i ON i."liveEditionId" = e."editionId" WHERE i.id = $1`, [issue])
  const column = <K extends keyof Row>(key: K) => rows.map((row) => row[key])
  const values = [
    column('id'), column('page'), column('ordinal'), column('position'), column('headline'), column('level'), column('content'), column('html'),
    column('text'), column('folded'), column('headFolded'), column('terms'), column('headTerms'), column('version'),
  ]
  return async () => {
    await connection.query('BEGIN')
    const { rows: [edition] } = await connection.query<{ id: string }>(`
      INSERT INTO "Edition" (id, "issueId", number) SELECT gen_random_uuid(), $1, max(number) + 1 FROM "Edition" WHERE "issueId" = $1 RETURNING id`, [issue])
    await connection.query(`
      INSERT INTO "EditionArticle"
        ("editionId", "articleId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "folded", "headFolded",
          "terms", "headTerms", "versionId")
      SELECT $1::uuid, id, page, ordinal, position, headline, level, content, html, text, folded, head, terms::int[], "headTerms"::int[], version
      FROM unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[], $7::"ProofLevel"[], $8::jsonb[], $9::text[],
        $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::uuid[])
        AS row(id, page, ordinal, position, headline, level, content, html, text, folded, head, terms, "headTerms", version)`, [edition?.id, ...values])
    await connection.query('COMMIT')
  }
}
