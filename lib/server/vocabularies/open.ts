import 'server-only'
import type { Sql } from '../db'
import { Invalid, NotFound } from '../errors'
import type { VocabularyKind } from '../prisma-client/client'

/** The vocabularies that take new tags as they are typed. Each is there when its first tag is. */
export const OPEN_VOCABULARIES = {
  free: { name: '自由标签', kind: 'subject' },
  people: { name: '人物', kind: 'person' },
  organisations: { name: '机构', kind: 'organisation' },
  series: { name: '系列', kind: 'series' },
  'own-places': { name: '自有地名', kind: 'place' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly kind: VocabularyKind }>>

export type OpenVocabulary = keyof typeof OPEN_VOCABULARIES

function isOpen(slug: string): slug is OpenVocabulary {
  return Object.hasOwn(OPEN_VOCABULARIES, slug)
}

/** The id of an open vocabulary, which is made where it is missing. One that takes no new tags is Invalid. */
export async function openVocabulary(tx: Sql, slug: string): Promise<string> {
  const found = await vocabularyBySlug(tx, slug)
  if (found) {
    if (!found.free) throw new Invalid('vocabulary-is-controlled', { name: found.name })
    return found.id
  }
  if (!isOpen(slug)) throw new NotFound('no-such-vocabulary')
  const { name, kind } = OPEN_VOCABULARIES[slug]
  await tx.$executeRaw`
    INSERT INTO "Vocabulary" ("id", "slug", "name", "kind", "free") VALUES (gen_random_uuid(), ${slug}, ${name}, ${kind}::"VocabularyKind", true)
    ON CONFLICT ("slug") DO NOTHING`
  return openVocabulary(tx, slug)
}

export interface KnownVocabulary {
  readonly id: string
  readonly name: string
  readonly free: boolean
}

export async function vocabularyBySlug(tx: Sql, slug: string): Promise<KnownVocabulary | null> {
  const [row] = await tx.$queryRaw<KnownVocabulary[]>`SELECT "id", "name", "free" FROM "Vocabulary" WHERE "slug" = ${slug}`
  return row ?? null
}
