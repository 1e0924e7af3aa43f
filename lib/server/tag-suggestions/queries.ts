import 'server-only'
import { plainText } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import { withKnownTags } from '../../tagging/suggest/known-tags'
import { type Reason, reasonOf } from '../../tagging/suggest/reason'
import { aboutTexts, foundTags, namesToAsk, surestFirst } from '../../tagging/suggest/suggest'
import type { KnownTag, SuggestedKind, Suggestion } from '../../tagging/suggest/suggestion'
import { authoriseAt } from '../authorise'
import { sql } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'
import { gazetteer } from './gazetteer'

/** A tag that an article could have, for a person to take or leave. */
export interface TagSuggestion {
  readonly kind: SuggestedKind
  /** What the tag is called, or would be. */
  readonly name: string
  /** The tag that is there already; null for a new one. */
  readonly tag: string | null
  /** How sure it is, from 0 to 1. */
  readonly confidence: number
  /** Where the article says so; never empty. */
  readonly reasons: readonly Reason[]
}

/** A few places show why; all of a name that stands in each paragraph say nothing more. */
const MOST_REASONS = 3
/** More than anybody looks through. */
const MOST_OF_A_KIND = 20

/**
 * Tags that an article could have and has not, the surest first. Nothing is written. Two statements: the article with its tags, and
 * what of all vocabularies it can name, found by the names that stand in it.
 */
export async function suggestedTags(actor: Actor, articleId: string): Promise<readonly TagSuggestion[]> {
  await authoriseAt(actor, 'tag-article', { kind: 'article', ids: [articleId] })
  const article = await articleWithTags(articleId)
  const blocks = stored('blocks', article.doc)
  const texts = blocks.map((block) => ({ block: block.id, role: block.role, text: plainText(block) }))
  const about = aboutTexts(texts)
  const found = foundTags(about, gazetteer())
  const known = await tagsNamed(namesToAsk(about, found), found.flatMap(({ code }) => code ?? []))
  const on = new Set(article.tags.map(({ id }) => id))
  const names = new Set(article.tags.map(({ label }) => label))
  const textOf = new Map(texts.map(({ block, text }) => [block, text]))
  return mostOfEach(surestFirst(withKnownTags(found, about, known)).filter((suggestion) => isNews(suggestion, on, names)))
    .map((suggestion) => shown(suggestion, known, textOf))
}

/** Whether the article does not have it yet; a subject must be one of a vocabulary, since a table of words makes none. */
function isNews({ kind, tag, name, aliases }: Suggestion, on: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (tag !== undefined) return !on.has(tag)
  return kind !== 'subject' && ![name, ...aliases].some((form) => names.has(form))
}

function mostOfEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const counts = new Map<SuggestedKind, number>()
  return suggestions.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= MOST_OF_A_KIND
  })
}

function shown(
  { kind, name, tag, confidence, passages }: Suggestion, known: readonly KnownTag[], textOf: ReadonlyMap<string, string>,
): TagSuggestion {
  const label = known.find(({ id }) => id === tag)?.names[0]
  return {
    kind, name: label ?? name, tag: tag ?? null, confidence,
    reasons: passages.slice(0, MOST_REASONS).map((passage) => reasonOf(textOf.get(passage.block) ?? '', passage)),
  }
}

interface ArticleWithTags {
  readonly doc: Prisma.JsonValue
  /** As they are read today: one that was merged is its heir. */
  readonly tags: readonly { readonly id: string; readonly label: string }[]
}

async function articleWithTags(id: string): Promise<ArticleWithTags> {
  const [row] = await sql().$queryRaw<ArticleWithTags[]>`
    SELECT a."doc", coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', heir."id", 'label', heir."label"))
      FROM "ArticleTag" own JOIN "Tag" t ON t."id" = own."tagId" JOIN "Tag" heir ON heir."id" = coalesce(t."mergedIntoId", t."id")
      WHERE own."articleId" = a."id"), '[]') AS "tags"
    FROM "Article" a WHERE a."id" = ${id}::uuid`
  if (!row) throw new NotFound('no-such-article')
  return row
}

/**
 * The tags of all vocabularies that are called one of these names, or have one of these codes, each as its heir. Labels are looked up
 * vocabulary by vocabulary, because that is how they are indexed.
 */
async function tagsNamed(names: readonly string[], codes: readonly string[]): Promise<readonly KnownTag[]> {
  const rows = await sql().$queryRaw<(Omit<KnownTag, 'code'> & { code: string | null })[]>`
    WITH named AS (
      SELECT t."id" FROM "Vocabulary" v CROSS JOIN LATERAL (
        SELECT "id" FROM "Tag" WHERE "vocabularyId" = v."id" AND "label" = ANY (${names}::text[])
        UNION ALL SELECT "id" FROM "Tag" WHERE "vocabularyId" = v."id" AND "code" = ANY (${codes}::text[])) t
      UNION SELECT "tagId" FROM "TagSynonym" WHERE "label" = ANY (${names}::text[])
    )
    SELECT heir."id", CASE WHEN v."kind" = 'series' THEN 'subject' ELSE v."kind"::text END AS "kind", heir."code",
      array_prepend(heir."label", array_agg(DISTINCT own."label") || ARRAY(
        SELECT s."label" FROM "TagSynonym" s WHERE s."tagId" = heir."id")) AS "names"
    FROM named JOIN "Tag" own ON own."id" = named."id" JOIN "Tag" heir ON heir."id" = coalesce(own."mergedIntoId", own."id")
    JOIN "Vocabulary" v ON v."id" = heir."vocabularyId"
    WHERE heir."retiredAt" IS NULL
    GROUP BY heir."id", v."kind", v."free" ORDER BY v."free", heir."id"`
  return rows.map(({ code, ...tag }) => (code === null ? tag : { ...tag, code }))
}
