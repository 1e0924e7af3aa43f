import 'server-only'
import type { ArticleContent } from '../../article/content'
import type { Actor } from '../../editorial/actor'
import { cropName } from '../../photos/crop'
import type { Sql } from '../db'
import type { Payload } from '../jobs/jobs'
import { sendRenderings } from '../photos/send-rendering'
import { frozenHtml } from './frozen-html'
import { type FrozenTerms, termsFreezer } from './frozen-terms'
import type { IssueForPublication, WholeArticle } from './queries'

const WHOLE = cropName(null)

/** An Edition to be made, but for its number, which follows that of the last one. */
export interface NewEdition extends Pick<IssueForPublication, 'articles'> {
  readonly pages: readonly Pick<IssueForPublication['pages'][number], 'number' | 'name'>[]
  readonly issueId: string
  readonly issueNumber: string | null
  readonly onlyPage: number | null
}

/**
 * Makes the next Edition of an issue, with each article's body rendered once and the versions that it froze. One statement, because a
 * small issue is published as cheaply for each of its articles as a thick one: what is sent for all of them is little. Where it shows
 * a part of a photo, two more have the renditions of those made that no Edition has shown yet; a whole photo has its own since it came.
 */
export async function writeEdition(
  tx: Sql, actor: Actor, { issueId, issueNumber, onlyPage, pages, articles }: NewEdition,
): Promise<{ readonly id: string; readonly number: number }> {
  const termsOf = await termsFreezer()
  const rows = articles.map((article) => rendered(article, termsOf(article.content)))
  const parts = articles.flatMap((whole) => whole.parts.map((part, index) => ({ ...part, whole: whole.id, place: index + 1 })))
  const photos = articles.flatMap(({ id, content }) => shownPhotos(content).map((shown) => ({ id, ...shown })))
  const tags = articles.flatMap(({ id, tags: ids }) => ids.map((tag) => ({ id, tag })))
  const [edition] = await tx.$queryRaw<{ id: string; number: number }[]>`
    WITH edition AS (
      INSERT INTO "Edition" ("id", "issueId", "number", "issueNumber", "onlyPage", "createdById")
      SELECT gen_random_uuid(), ${issueId}::uuid, coalesce(max("number"), 0) + 1, ${issueNumber}, ${onlyPage}::int, ${actor.id}::uuid
      FROM "Edition" WHERE "issueId" = ${issueId}::uuid
      RETURNING "id", "number"
    ), pages AS (
      INSERT INTO "EditionPage" ("editionId", "number", "name")
      SELECT edition."id", row."number", row."name"
      FROM edition, unnest(${pages.map(({ number }) => number)}::int[], ${pages.map(({ name }) => name)}::text[]) AS row("number", "name")
    ), articles AS (
      INSERT INTO "EditionArticle"
        ("editionId", "articleId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "folded", "headFolded",
          "terms", "headTerms", "termsVersion", "versionId")
      SELECT edition."id", row."articleId", row."pageNumber", row."ordinal", row."position", row."headline", row."level"::"ProofLevel",
        row."content", row."html", row."text", row."folded", row."headFolded", row."terms"::int[], row."headTerms"::int[], row."termsVersion", v."id"
      FROM edition, unnest(
        ${rows.map(({ id }) => id)}::uuid[],
        ${rows.map(({ page }) => page)}::int[],
        ${rows.map(({ ordinal }) => ordinal)}::int[],
        ${rows.map(({ position }) => position)}::int[],
        ${rows.map(({ content }) => content.headline ?? '')}::text[],
        ${rows.map(({ level }) => level)}::text[],
        ${rows.map(({ content }) => JSON.stringify(content))}::jsonb[],
        ${rows.map(({ html }) => html)}::text[],
        ${rows.map(({ text }) => text)}::text[],
        ${rows.map(({ folded }) => folded)}::text[],
        ${rows.map(({ headFolded }) => headFolded)}::text[],
        ${rows.map(({ terms }) => terms)}::text[],
        ${rows.map(({ headTerms }) => headTerms)}::text[],
        ${rows.map(({ termsVersion }) => termsVersion)}::int[],
        ${rows.map(({ revision }) => revision)}::int[]
      ) AS row("articleId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "folded", "headFolded",
        "terms", "headTerms", "termsVersion", "revision")
      LEFT JOIN "Version" v ON v."articleId" = row."articleId" AND v."revision" = row."revision"
    ), parts AS (
      INSERT INTO "EditionPart" ("editionId", "articleId", "wholeId", "pageNumber", "ordinal", "part", "versionId")
      SELECT edition."id", row."articleId", row."wholeId", row."pageNumber", row."ordinal", row."part", v."id"
      FROM edition, unnest(
        ${parts.map(({ id }) => id)}::uuid[],
        ${parts.map(({ whole }) => whole)}::uuid[],
        ${parts.map(({ page }) => page)}::int[],
        ${parts.map(({ ordinal }) => ordinal)}::int[],
        ${parts.map(({ place }) => place)}::int[],
        ${parts.map(({ revision }) => revision)}::int[]
      ) AS row("articleId", "wholeId", "pageNumber", "ordinal", "part", "revision")
      LEFT JOIN "Version" v ON v."articleId" = row."articleId" AND v."revision" = row."revision"
    ), tags AS (
      INSERT INTO "EditionTag" ("editionId", "articleId", "tagId")
      SELECT edition."id", row."articleId", row."tagId"
      FROM edition, unnest(${tags.map(({ id }) => id)}::uuid[], ${tags.map(({ tag }) => tag)}::uuid[]) AS row("articleId", "tagId")
    ), photos AS (
      INSERT INTO "EditionPhoto" ("editionId", "articleId", "photoId", "crop")
      SELECT edition."id", row."articleId", row."photoId", row."crop"
      FROM edition, unnest(
        ${photos.map(({ id }) => id)}::uuid[], ${photos.map(({ photo }) => photo)}::uuid[], ${photos.map(({ crop }) => crop)}::text[]
      ) AS row("articleId", "photoId", "crop")
    )
    SELECT "id", "number" FROM edition`
  if (!edition) throw new RangeError('no Edition was made')
  if (photos.some(({ crop }) => crop !== WHOLE)) await sendRenderings(tx, await newParts(tx, edition.id))
  return edition
}

/** The parts of photos, but for whole ones, that this Edition is the first of all to show. */
async function newParts(tx: Sql, edition: string): Promise<Payload<'render-photo'>[]> {
  return tx.$queryRaw<Payload<'render-photo'>[]>`
    SELECT DISTINCT n."photoId" AS "photo", n."crop" FROM "EditionPhoto" n
    WHERE n."editionId" = ${edition}::uuid AND n."crop" <> ${WHOLE} AND NOT EXISTS (
      SELECT 1 FROM "EditionPhoto" o WHERE o."photoId" = n."photoId" AND o."crop" = n."crop" AND o."editionId" <> n."editionId"
    )`
}

/** Which parts of which photos an article shows, each once, however often it shows it. */
function shownPhotos({ body }: ArticleContent): { readonly photo: string; readonly crop: string }[] {
  const shown = body.flatMap((block) => (block.role === 'figure' && block.picture ? [block.picture] : []))
  return [...new Map(shown.map(({ photo, crop }) => [`${photo} ${cropName(crop)}`, { photo, crop: cropName(crop) }])).values()]
}

function rendered(article: WholeArticle, terms: FrozenTerms) {
  return { ...article, html: frozenHtml(article.content), ...terms }
}
