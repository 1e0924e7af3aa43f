import 'server-only'
import type { Block } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import type { VersionCause } from '../../editorial/version'
import type { Deed } from '../../split/step'
import { authoriseAt } from '../authorise'
import { db } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import { asHeirs, TAG_WITH_HEIR } from '../tags/heirs'

/** A version as lists show it, without its text. */
export interface VersionEntry {
  readonly revision: number
  readonly at: string
  readonly cause: VersionCause
  readonly name: string | null
  /** By the trade's rule of counting; null where it was kept before they were counted. */
  readonly characters: number | null
  /** Who made it; null for the system. */
  readonly by: string | null
  /** What the Step did that made it, and whether it took back another one. */
  readonly step: { readonly deed: Deed; readonly undoes: boolean } | null
  readonly restoredFrom: { readonly revision: number; readonly at: string } | null
  /** The numbers of the Editions that froze it. */
  readonly editions: readonly number[]
  /** What was said of it when it was signed off or refused, oldest first. */
  readonly judgements: readonly { readonly verdict: 'passed' | 'refused'; readonly by: string | null }[]
}

/** Some versions of an article, the newest first, and whether there are older ones. */
export interface VersionList {
  readonly entries: readonly VersionEntry[]
  readonly more: boolean
}

/** An article's versions of a month fit into one answer of some ten kilobytes. */
const ENTRIES = 200

interface EntryRow {
  readonly revision: number
  readonly at: Date
  readonly cause: VersionCause
  readonly name: string | null
  readonly characters: number | null
  readonly by: string | null
  readonly deed: Deed | null
  readonly undoes: boolean
  readonly restoredRevision: number | null
  readonly restoredAt: Date | null
  readonly editions: readonly number[]
  readonly judgements: VersionEntry['judgements']
}

/**
 * The versions of an article, newest first, those before the revision `before` where it is given. One query, and no
 * texts in it.
 */
export async function articleVersions(actor: Actor, articleId: string, before: number | null = null): Promise<VersionList> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [articleId] })
  const rows = await db().$queryRaw<EntryRow[]>`
    SELECT v."revision", v."at", v."cause"::text AS "cause", v."name", v."characters", u."name" AS "by",
      s."step"->>'deed' AS "deed", s."undoesId" IS NOT NULL AS "undoes",
      r."revision" AS "restoredRevision", r."at" AS "restoredAt",
      ARRAY(SELECT e."number" FROM "Edition" e WHERE e."id" IN (
        SELECT f."editionId" FROM "EditionArticle" f WHERE f."versionId" = v."id"
        UNION SELECT f."editionId" FROM "EditionPart" f WHERE f."versionId" = v."id"
      ) ORDER BY e."number") AS "editions",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('verdict', j."verdict", 'by', w."name") ORDER BY j."at")
        FROM "SignOff" j LEFT JOIN "User" w ON w."id" = j."byId" WHERE j."versionId" = v."id"
      ), '[]') AS "judgements"
    FROM "Version" v
    LEFT JOIN "User" u ON u."id" = v."actorId"
    LEFT JOIN "Step" s ON s."id" = v."stepId"
    LEFT JOIN "Version" r ON r."id" = v."restoredFromId"
    WHERE v."articleId" = ${articleId}::uuid AND (${before}::int IS NULL OR v."revision" < ${before}::int)
    ORDER BY v."revision" DESC LIMIT ${ENTRIES + 1}`
  // Every article has its first version, so that one without any is none.
  if (rows.length === 0 && before === null) throw new NotFound('no-such-article')
  return { entries: rows.slice(0, ENTRIES).map(entryOf), more: rows.length > ENTRIES }
}

function entryOf({ at, deed, undoes, restoredRevision, restoredAt, ...row }: EntryRow): VersionEntry {
  return {
    ...row,
    at: at.toISOString(),
    step: deed === null ? null : { deed, undoes },
    restoredFrom: restoredRevision === null || restoredAt === null ? null : { revision: restoredRevision, at: restoredAt.toISOString() },
  }
}

/** A tag as a version had it, by the name that it has today. */
export interface VersionTag {
  readonly id: string
  readonly label: string
  readonly labelEn: string | null
}

/** What an article was at one moment. */
export interface VersionState {
  readonly revision: number
  readonly blocks: readonly Block[]
  readonly tags: readonly VersionTag[]
}

/** The text and the tags of one version. Two queries. */
export async function versionState(actor: Actor, articleId: string, revision: number): Promise<VersionState> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [articleId] })
  const version = await db().version.findUnique({
    where: { articleId_revision: { articleId, revision } },
    select: { doc: true, tagIds: true },
  })
  if (!version) throw new NotFound('no-such-version')
  const tags = await db().tag.findMany({
    where: { id: { in: version.tagIds } },
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
    select: TAG_WITH_HEIR,
  })
  return { revision, blocks: stored('blocks', version.doc), tags: asHeirs(tags).map(({ id, label, labelEn }) => ({ id, label, labelEn })) }
}
