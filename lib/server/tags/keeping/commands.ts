import 'server-only'
import type { Actor } from '../../../editorial/actor'
import { folded } from '../../../tagging/folded'
import { authorise } from '../../authorise'
import { type Sql, sqlTransaction } from '../../db'
import { Conflict, Invalid, NotFound } from '../../errors'
import { record, recordAll } from '../../events'
import { freeAddress, lockTags } from '../addresses'
import { simplifier } from '../../han'
import { purgeTags } from '../../site/caching/commands'
import { writeKeys } from '../keys'
import { MOST_SYNONYMS } from '../limits'
import { addSynonyms, requireLabel } from '../new-tag'
import { unusedAmong } from '../queries'
import type { TagDescription, TagMerge, TagRename } from '../schema'

/** A tag as whoever keeps it finds it. */
interface KeptTag {
  readonly id: string
  readonly vocabularyId: string
  readonly label: string
  readonly labelEn: string | null
  readonly slug: string
  readonly parentId: string | null
  readonly mergedIntoId: string | null
  readonly retired: boolean
  readonly revision: number
}

/** The revision that a tag has now. */
export interface Kept {
  readonly revision: number
}

/** Gives a tag another name and the address that follows from it; its former address leads there. */
export async function renameTag(actor: Actor, { tag: id, revision, label, labelEn }: TagRename): Promise<Kept> {
  authorise(actor, 'manage-tags')
  requireLabel(label, folded(label, await simplifier()))
  return sqlTransaction(async (tx) => {
    const tag = await seen(tx, { tag: id, revision })
    if (tag.label === label && tag.labelEn === labelEn) return { revision }
    await requireFreeLabel(tx, tag, label)
    const slug = tag.label === label ? tag.slug : await moveAddress(tx, tag, label)
    await tx.$executeRaw`
      UPDATE "Tag" SET "label" = ${label}, "labelEn" = ${labelEn}, "slug" = ${slug}, "revision" = "revision" + 1 WHERE "id" = ${id}::uuid`
    await tx.$executeRaw`DELETE FROM "TagSynonym" WHERE "tagId" = ${id}::uuid AND "label" = ${label}`
    await writeKeys(tx, [id])
    await purgeTags(tx, [id])
    const before = { label: tag.label, labelEn: tag.labelEn, slug: tag.slug }
    await record(tx, actor, { deed: 'rename-tag', thing: 'tag', thingId: id, before, after: { label, labelEn, slug } })
    return { revision: revision + 1 }
  })
}

/** Locks the tags, and gives one that is still as somebody saw it. */
async function seen(tx: Sql, { tag: id, revision }: { readonly tag: string; readonly revision: number }): Promise<KeptTag> {
  await lockTags(tx)
  const [tag] = await tx.$queryRaw<KeptTag[]>`
    SELECT "id", "vocabularyId", "label", "labelEn", "slug", "parentId", "mergedIntoId", "retiredAt" IS NOT NULL AS "retired", "revision"
    FROM "Tag" WHERE "id" = ${id}::uuid FOR UPDATE`
  if (!tag) throw new NotFound('no-such-tag')
  if (tag.revision !== revision || tag.mergedIntoId !== null) throw new Conflict('tag-changed-meanwhile', { label: tag.label }, tag)
  return tag
}

async function requireFreeLabel(tx: Sql, { id, vocabularyId }: KeptTag, label: string): Promise<void> {
  const [other] = await tx.$queryRaw<{ id: string }[]>`
    SELECT coalesce("mergedIntoId", "id") AS "id" FROM "Tag"
    WHERE "vocabularyId" = ${vocabularyId}::uuid AND "label" = ${label} AND "id" <> ${id}::uuid`
  if (!other) return
  if (other.id !== id) throw new Conflict('tag-label-taken', { label }, other)
  // The other one was merged into this very tag and is read as it: its own label, which must differ, is shown nowhere.
  await tx.$executeRaw`UPDATE "Tag" SET "label" = "label" || ' ' || "id" WHERE "vocabularyId" = ${vocabularyId}::uuid AND "label" = ${label}`
}

/** Leads the address of a tag to it as a former one, and gives its new one. */
async function moveAddress(tx: Sql, { id, slug: former }: Pick<KeptTag, 'id' | 'slug'>, name: string): Promise<string> {
  const slug = await freeAddress(tx, name, id)
  if (slug === former) return slug
  await tx.$executeRaw`DELETE FROM "TagAddress" WHERE "slug" = ${slug}`
  await tx.$executeRaw`INSERT INTO "TagAddress" ("slug", "tagId") VALUES (${former}, ${id}::uuid)`
  return slug
}

/** Gives a tag its other names, all of them, and its place below another tag. None stands below itself. */
export async function describeTag(actor: Actor, { tag: id, revision, synonyms, parent }: TagDescription): Promise<Kept> {
  authorise(actor, 'manage-tags')
  const simplify = await simplifier()
  for (const label of synonyms) requireLabel(label, folded(label, simplify))
  return sqlTransaction(async (tx) => {
    const tag = await seen(tx, { tag: id, revision })
    const before = { synonyms: await synonymsOf(tx, id), parent: tag.parentId }
    const parentId = parent === null ? null : await parentFor(tx, id, parent)
    await tx.$executeRaw`DELETE FROM "TagSynonym" WHERE "tagId" = ${id}::uuid`
    await addSynonyms(tx, id, synonyms)
    const after = { synonyms: await synonymsOf(tx, id), parent: parentId }
    if (JSON.stringify(before) === JSON.stringify(after)) return { revision }
    await tx.$executeRaw`UPDATE "Tag" SET "parentId" = ${parentId}::uuid, "revision" = "revision" + 1 WHERE "id" = ${id}::uuid`
    await writeKeys(tx, [id])
    await record(tx, actor, { deed: 'describe-tag', thing: 'tag', thingId: id, before, after })
    return { revision: revision + 1 }
  })
}

async function synonymsOf(tx: Sql, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ label: string }[]>`SELECT "label" FROM "TagSynonym" WHERE "tagId" = ${id}::uuid ORDER BY "label"`
  return rows.map(({ label }) => label)
}

/** The tag that may stand above this one: no merged one, and none that stands below it. */
async function parentFor(tx: Sql, id: string, parent: string): Promise<string> {
  const above = await lineOf(tx, parent)
  const [heir] = above
  if (heir === undefined) throw new NotFound('no-such-tag')
  if (above.includes(id)) throw new Invalid('tag-below-itself')
  return heir
}

/** A tag as it is read, and all that stand above it, the nearest first. */
async function lineOf(tx: Sql, id: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line AS (
      SELECT heir."id", heir."parentId", 0 AS "far"
      FROM "Tag" t JOIN "Tag" heir ON heir."id" = coalesce(t."mergedIntoId", t."id") WHERE t."id" = ${id}::uuid
      UNION ALL SELECT t."id", t."parentId", line."far" + 1 FROM line JOIN "Tag" t ON t."id" = line."parentId"
    ) SELECT "id" FROM line ORDER BY "far"`
  return rows.map((row) => row.id)
}

/** What came of a merge: on how many articles the heir stands now that had only the other tag. */
export interface Merged extends Kept {
  readonly articles: number
}

/**
 * Merges a tag into another one, its heir. Articles that carry it carry the heir, each once; versions and Editions stay as they were
 * and are read so. Its names become other names of the heir, its addresses lead there, and what stood below it stands below the heir.
 * Invalid where the heir would have more names than a tag can have.
 */
export async function mergeTags(actor: Actor, { from: fromSeen, into: intoSeen }: TagMerge): Promise<Merged> {
  authorise(actor, 'manage-tags')
  if (fromSeen.tag === intoSeen.tag) throw new Invalid('tag-into-itself')
  return sqlTransaction(async (tx) => {
    const from = await seen(tx, fromSeen)
    const into = await seen(tx, intoSeen)
    if (into.retired) throw new Invalid('tag-is-retired', { label: into.label })
    const names = [from.label, ...(from.labelEn === null ? [] : [from.labelEn]), ...(await synonymsOf(tx, from.id))]
    const articles = await moveTaggings(tx, from.id, into.id)
    await moveBelow(tx, from, into)
    await tx.$executeRaw`
      UPDATE "Tag" SET "mergedIntoId" = ${into.id}::uuid, "parentId" = NULL, "revision" = "revision" + 1
      WHERE "id" = ${from.id}::uuid OR "mergedIntoId" = ${from.id}::uuid`
    await tx.$executeRaw`UPDATE "Tag" SET "revision" = "revision" + 1 WHERE "id" = ${into.id}::uuid`
    await tx.$executeRaw`DELETE FROM "TagSynonym" WHERE "tagId" = ${from.id}::uuid`
    await addSynonyms(tx, into.id, names.filter((name) => name !== into.labelEn))
    if ((await synonymsOf(tx, into.id)).length > MOST_SYNONYMS) throw new Invalid('tag-names-too-many', { label: into.label, most: MOST_SYNONYMS })
    await tx.$executeRaw`UPDATE "TagAddress" SET "tagId" = ${into.id}::uuid WHERE "tagId" = ${from.id}::uuid`
    await writeKeys(tx, [from.id, into.id])
    await purgeTags(tx, [into.id])
    const after = { into: into.id, label: into.label, articles }
    await record(tx, actor, { deed: 'merge-tags', thing: 'tag', thingId: from.id, before: { label: from.label }, after })
    return { revision: into.revision + 1, articles }
  })
}

async function moveTaggings(tx: Sql, from: string, into: string): Promise<number> {
  await tx.$executeRaw`
    DELETE FROM "ArticleTag" g WHERE g."tagId" = ${from}::uuid
      AND EXISTS (SELECT 1 FROM "ArticleTag" other WHERE other."articleId" = g."articleId" AND other."tagId" = ${into}::uuid)`
  return tx.$executeRaw`UPDATE "ArticleTag" SET "tagId" = ${into}::uuid WHERE "tagId" = ${from}::uuid`
}

/** What stood below a tag stands below its heir; an heir that did so itself takes the place of the tag. */
async function moveBelow(tx: Sql, from: KeptTag, into: KeptTag): Promise<void> {
  if ((await lineOf(tx, into.id)).includes(from.id)) {
    await tx.$executeRaw`UPDATE "Tag" SET "parentId" = ${from.parentId}::uuid WHERE "id" = ${into.id}::uuid`
  }
  await tx.$executeRaw`
    UPDATE "Tag" SET "parentId" = ${into.id}::uuid, "revision" = "revision" + 1 WHERE "parentId" = ${from.id}::uuid AND "id" <> ${into.id}::uuid`
}

/**
 * Deletes those of these tags that are the desk's own and used nowhere by now. Old versions of articles that had one are read without
 * it, as a restore leaves it away. How many.
 */
export async function deleteUnusedTags(actor: Actor, ids: readonly string[]): Promise<number> {
  authorise(actor, 'manage-tags')
  return sqlTransaction(async (tx) => {
    await lockTags(tx)
    await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Tag" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
    const gone = await unusedAmong(tx, ids)
    if (gone.length === 0) return 0
    await removeTags(tx, gone.map(({ id }) => id))
    await recordAll(tx, actor, gone.map(({ id, label }) => ({ deed: 'delete-tag', thing: 'tag', thingId: id, before: { label } })))
    return gone.length
  })
}

/** Removes tags that nothing names any more, with their names, addresses and keys. */
export async function removeTags(tx: Sql, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "TagSynonym" WHERE "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "TagAddress" WHERE "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "TagKey" WHERE "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Tag" WHERE "id" = ANY (${ids}::uuid[])`
}
