import 'server-only'
import type { Block } from '../../article/block'
import { type ErasureRule, eraseJson } from '../../erasure/document'
import { type DumpPassage, eraseDumpText } from '../../erasure/dump-text'
import { eraseText } from '../../erasure/erase'
import type { Reading } from '../../reading/reading'
import type { AsideBlock } from '../../split/page-state'
import type { Sql } from '../db'
import { textOf } from './queries'

interface DumpRow {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly reading: Reading
  readonly aside: readonly AsideBlock[]
}

/**
 * Erases a dump, its reading and the name of its file; whether anything of it changed, as a number. An erased dump is kept as UTF-8
 * with its mark, whatever it came in: its characters are the same, ■ is in no Windows code page, and none is in doubt.
 */
export async function eraseDump(tx: Sql, id: string, rule: ErasureRule, articles: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<DumpRow[]>`
    SELECT d."bytes", d."fileName", d."reading", p."aside" FROM "Dump" d JOIN "Page" p ON p."id" = d."pageId" WHERE d."id" = ${id}::uuid`
  if (!row) return 0
  const text = textOf(row.bytes)
  const next = {
    text: eraseDumpText(text, { dump: id, ...rule, passages: await passagesOf(tx, id, row, articles) }),
    fileName: eraseText(row.fileName, rule.terms),
    reading: eraseJson(row.reading, rule, id),
  }
  if (next.text === text && next.fileName === row.fileName && next.reading === row.reading) return 0
  const bytes = next.text === text ? null : Buffer.from(`\uFEFF${next.text}`, 'utf8')
  return tx.$executeRaw`
    UPDATE "Dump" SET "bytes" = coalesce(${bytes}, "bytes"), "encoding" = CASE WHEN ${bytes !== null} THEN 'utf-8' ELSE "encoding" END,
      "fileName" = ${next.fileName}, "reading" = ${JSON.stringify(next.reading)}::jsonb, "erasedAt" = now() WHERE "id" = ${id}::uuid`
}

/** The texts that came from a dump, as the machine read them, as the chosen articles have or had them, and as they are set aside. */
async function passagesOf(tx: Sql, dump: string, { reading, aside }: DumpRow, articles: readonly string[]): Promise<readonly DumpPassage[]> {
  const blocks = await tx.$queryRaw<{ block: Pick<Block, 'role' | 'sources'> }[]>`
    SELECT DISTINCT jsonb_build_object('role', block->'role', 'sources', block->'sources') AS "block"
    FROM (SELECT "doc" FROM "Article" WHERE "id" = ANY (${articles}::uuid[]) UNION ALL SELECT "doc" FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[])) of_them,
      jsonb_array_elements("doc") block
    WHERE block->'sources' @> jsonb_build_array(jsonb_build_object('dump', ${dump}::text))`
  const now = [...blocks.map(({ block }) => block), ...aside.map(({ block }) => block)]
    .map(({ role, sources }): DumpPassage => ({ role, spans: sources.filter((source) => source.dump === dump) }))
  return [...reading.articles.flatMap((article) => article.blocks), ...now]
}
