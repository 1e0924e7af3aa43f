import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseSomewhere } from '../authorise'
import { sql } from '../db'
import type { VocabularyKind } from '../prisma-client/client'

/** A vocabulary with what its maker says of it, and how many tags of it can be put on articles. */
export interface VocabularyView {
  readonly slug: string
  readonly name: string
  readonly kind: VocabularyKind
  readonly free: boolean
  readonly release: string | null
  readonly source: string | null
  readonly tags: number
}

/** All vocabularies, the controlled ones first. One statement. */
export async function listVocabularies(actor: Actor): Promise<readonly VocabularyView[]> {
  authoriseSomewhere(actor, 'see-desk')
  return sql().$queryRaw<VocabularyView[]>`
    SELECT v."slug", v."name", v."kind", v."free", v."release", v."source", (
      SELECT count(*)::int FROM "Tag" t WHERE t."vocabularyId" = v."id" AND t."mergedIntoId" IS NULL AND t."retiredAt" IS NULL
    ) AS "tags"
    FROM "Vocabulary" v ORDER BY v."free", v."slug"`
}
