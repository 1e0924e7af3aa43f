import 'server-only'
import type { Actor } from '../../editorial/actor'
import { folded, lengthOf } from '../../tagging/folded'
import { nameKey } from '../../tagging/keys'
import type { Sql } from '../db'
import { Conflict, Invalid } from '../errors'
import { record } from '../events'
import { openVocabulary } from '../vocabularies/open'
import { freeAddress, lockTags } from './addresses'
import { simplifier } from '../han'
import { writeKeys } from './keys'
import { LONGEST_LABEL } from './limits'
import { type NearTag, nearTags } from './near/queries'
import { TAG_OPTION_SQL, tagAsRead, type TagOption } from './queries'
import type { NewTag, TagChoice } from './schema'

/** A new tag that is much like others, which somebody may have meant. */
export interface NewAmongNear {
  readonly label: string
  readonly near: readonly NearTag[]
}

/**
 * The tags that are chosen; those that are new are made on the way. New ones that are near others, and of which nobody said that they
 * are meant so, are a Conflict that carries those for all of them (`NewAmongNear[]`), and nothing is made.
 */
export async function tagsFor(tx: Sql, actor: Actor, choices: readonly TagChoice[]): Promise<readonly TagOption[]> {
  const tags: TagOption[] = []
  const asked: NewAmongNear[] = []
  for (const choice of choices) {
    if ('tag' in choice) tags.push(await tagAsRead(tx, choice.tag))
    else {
      const tag = await calledOrNew(tx, actor, choice)
      if ('near' in tag) asked.push(tag)
      else tags.push(tag)
    }
  }
  if (asked.length > 0) throw nearOthers(asked)
  return tags
}

function nearOthers(asked: readonly NewAmongNear[]): Conflict {
  const [{ label, near } = { label: '', near: [] }] = asked
  return new Conflict('tag-near-others', { label, others: near.map((tag) => tag.label).join('、') }, asked)
}

/** Makes a tag in an open vocabulary with all that is known of it. One that is there already is given as it is. */
export async function makeTag(tx: Sql, actor: Actor, wanted: NewTag): Promise<TagOption> {
  const tag = await calledOrNew(tx, actor, wanted)
  if ('near' in tag) throw nearOthers([tag])
  return tag
}

type Wanted = Pick<NewTag, 'label'> & Partial<NewTag>

/** The tag with this label, of whatever vocabulary where none is named; else a new one. */
async function calledOrNew(tx: Sql, actor: Actor, wanted: Wanted): Promise<TagOption | NewAmongNear> {
  const { label, vocabulary, sure } = wanted
  requireLabel(label, folded(label, await simplifier()))
  const known = await tagCalled(tx, label, vocabulary)
  if (known) return known
  await lockTags(tx)
  const meanwhile = await tagCalled(tx, label, vocabulary)
  if (meanwhile) return meanwhile
  const vocabularyId = await openVocabulary(tx, vocabulary ?? 'free')
  const former = await formerHolder(tx, vocabularyId, label)
  if (former) return tagAsRead(tx, former)
  const near = sure === true ? [] : await nearTags(tx, label)
  return near.length > 0 ? { label, near } : insertTag(tx, actor, vocabularyId, wanted)
}

export function requireLabel(label: string, letters: string): void {
  if (lengthOf(label) > LONGEST_LABEL) throw new Invalid('tag-too-long', { most: LONGEST_LABEL })
  if (letters === '') throw new Invalid('tag-without-letters', { label })
}

async function insertTag(
  tx: Sql, actor: Actor, vocabularyId: string, { label, labelEn = null, code = null, parent = null, synonyms = [] }: Wanted,
): Promise<TagOption> {
  const slug = await freeAddress(tx, label)
  const parentId = parent === null ? null : (await tagAsRead(tx, parent)).id
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Tag" ("id", "vocabularyId", "code", "label", "labelEn", "slug", "parentId")
    VALUES (gen_random_uuid(), ${vocabularyId}::uuid, ${code}, ${label}, ${labelEn}, ${slug}, ${parentId}::uuid)
    ON CONFLICT ("vocabularyId", "code") DO NOTHING RETURNING "id"`
  if (!row) throw new Conflict('tag-code-taken', { code: code ?? '' })
  await addSynonyms(tx, row.id, synonyms)
  await writeKeys(tx, [row.id])
  await record(tx, actor, { deed: 'create-tag', thing: 'tag', thingId: row.id, after: { label, labelEn, code, parent: parentId, synonyms: [...synonyms] } })
  return tagAsRead(tx, row.id)
}

/** Gives a tag other names; those that it has already, and its own label, are no other names. */
export async function addSynonyms(tx: Sql, tag: string, labels: readonly string[]): Promise<void> {
  if (labels.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "TagSynonym" ("tagId", "label")
    SELECT t."id", other FROM "Tag" t, unnest(${[...new Set(labels)]}::text[]) other WHERE t."id" = ${tag}::uuid AND other <> t."label"
    ON CONFLICT DO NOTHING`
}

/**
 * Whoever is called exactly so. A label counts more than another name; where a controlled tag and a free one have one label, the
 * controlled one is meant.
 */
async function tagCalled(tx: Sql, label: string, vocabulary: string | undefined): Promise<TagOption | null> {
  const key = nameKey(label, await simplifier())
  const [tag] = await tx.$queryRaw<TagOption[]>`
    SELECT ${TAG_OPTION_SQL} FROM "TagKey" k JOIN "Tag" t ON t."id" = k."tagId" JOIN "Vocabulary" v ON v."id" = t."vocabularyId"
    WHERE k."key" = ${key} AND (${vocabulary ?? null}::text IS NULL OR v."slug" = ${vocabulary ?? null})
      AND (t."label" = ${label} OR EXISTS (SELECT 1 FROM "TagSynonym" s WHERE s."tagId" = t."id" AND s."label" = ${label}))
    ORDER BY t."label" = ${label} DESC, v."free", t."id" LIMIT 1`
  return tag ?? null
}

/** A tag that was merged keeps its label, which another one of its vocabulary cannot have. */
async function formerHolder(tx: Sql, vocabularyId: string, label: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Tag" WHERE "vocabularyId" = ${vocabularyId}::uuid AND "label" = ${label}`
  return row?.id ?? null
}
