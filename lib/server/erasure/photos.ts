import 'server-only'
import { eraseJson } from '../../erasure/document'
import { eraseText } from '../../erasure/erase'
import { NOTHING_KEPT } from '../../erasure/kept'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'
import type { Prisma } from '../prisma-client/client'
import { type EventRow, eraseEvents } from './events'

interface PhotoRow {
  readonly id: string
  readonly fileName: string
  readonly caption: string
  readonly credit: string
  readonly rights: string
  readonly alt: string
  readonly offered: Prisma.JsonValue
}

/**
 * Erases terms in the words of photos that articles show or have shown, and in what the log quotes of them. The pictures
 * themselves stay as they came: what is to be seen in one cannot be looked for. How many photos.
 */
export async function erasePhotos(tx: Sql, { articles, terms }: { readonly articles: readonly string[]; readonly terms: readonly Term[] }): Promise<number> {
  const rows = await tx.$queryRaw<PhotoRow[]>`
    SELECT "id", "fileName", "caption", "credit", "rights", "alt", "offered" FROM "Photo" WHERE "id" IN (
      SELECT unnest("photos") FROM "Article" WHERE "id" = ANY (${articles}::uuid[])
      UNION SELECT unnest(photos_in("doc")) FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[])
      UNION SELECT "photoId" FROM "EditionPhoto" WHERE "articleId" = ANY (${articles}::uuid[])) FOR UPDATE`
  const changed = rows.map((row) => [row, erasedPhoto(row, terms)] as const).filter(([row, next]) => JSON.stringify(row) !== JSON.stringify(next))
  for (const [{ id }, { fileName, caption, credit, rights, alt, offered }] of changed) {
    await tx.$executeRaw`
      UPDATE "Photo" SET "fileName" = ${fileName}, "caption" = ${caption}, "credit" = ${credit}, "rights" = ${rights}, "alt" = ${alt},
        "offered" = ${JSON.stringify(offered)}::jsonb, "revision" = "revision" + 1
      WHERE "id" = ${id}::uuid`
  }
  const events = await tx.$queryRaw<EventRow[]>`
    SELECT "id", "before", "after" FROM "Event" WHERE "thing" = 'photo' AND "thingId" = ANY (${rows.map(({ id }) => id)}::text[])`
  await eraseEvents(tx, events, terms)
  return changed.length
}

function erasedPhoto({ id, fileName, caption, credit, rights, alt, offered }: PhotoRow, terms: readonly Term[]): PhotoRow {
  const erased = (text: string) => eraseText(text, terms)
  return {
    id, fileName: erased(fileName), caption: erased(caption), credit: erased(credit), rights: erased(rights), alt: erased(alt),
    offered: eraseJson(offered, { terms, kept: NOTHING_KEPT }),
  }
}
