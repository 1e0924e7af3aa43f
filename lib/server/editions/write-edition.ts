import 'server-only'
import { toHtml } from '../../article/to-html'
import { toText } from '../../article/to-text'
import { searchTerms, toTsvector } from '../../search/terms'
import type { Transaction } from '../db'
import type { IssueForPublication, WholeArticle } from './queries'

/** Writes what an Edition holds, each article with its body rendered once. Its statements do not grow with its articles. */
export async function writeEdition(
  tx: Transaction, editionId: string, { pages, articles }: Pick<IssueForPublication, 'pages' | 'articles'>,
): Promise<void> {
  await tx.editionPage.createMany({ data: pages.map(({ number, name }) => ({ editionId, number, name })) })
  await writeArticles(tx, editionId, articles)
  await writeParts(tx, editionId, articles)
  const tags = articles.flatMap(({ id, tags: ids }) => ids.map((tagId) => ({ articleId: id, tagId })))
  await tx.editionTag.createMany({ data: tags.map((tag) => ({ editionId, ...tag })) })
}

/** All articles of an Edition, each with the version it froze, in one statement, since their search terms are of a type that Prisma does not write. */
async function writeArticles(tx: Transaction, editionId: string, articles: readonly WholeArticle[]): Promise<void> {
  const rows = articles.map((article) => {
    const text = toText(article.content)
    return { ...article, html: toHtml(article.content), text, terms: toTsvector(searchTerms(text)) }
  })
  await tx.$executeRaw`
    INSERT INTO "EditionArticle"
      ("editionId", "articleId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "terms", "versionId")
    SELECT ${editionId}::uuid, row."articleId", row."pageNumber", row."ordinal", row."position", row."headline",
      row."level"::"ProofLevel", row."content",
      row."html", row."text", row."terms", v."id"
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ page }) => page)}::int[],
      ${rows.map(({ ordinal }) => ordinal)}::int[],
      ${rows.map(({ position }) => position)}::int[],
      ${rows.map(({ content }) => content.headline ?? '')}::text[],
      ${rows.map(({ content }) => JSON.stringify(content))}::jsonb[],
      ${rows.map(({ html }) => html)}::text[],
      ${rows.map(({ text }) => text)}::text[],
      ${rows.map(({ terms }) => terms)}::tsvector[],
      ${rows.map(({ revision }) => revision)}::int[],
      ${rows.map(({ level }) => level)}::text[]
    ) AS row("articleId", "pageNumber", "ordinal", "position", "headline", "content", "html", "text", "terms", "revision", "level")
    LEFT JOIN "Version" v ON v."articleId" = row."articleId" AND v."revision" = row."revision"`
}

/** The later parts that went into the articles of an Edition, each with the version it froze, so that their addresses lead on. */
async function writeParts(tx: Transaction, editionId: string, articles: readonly WholeArticle[]): Promise<void> {
  const rows = articles.flatMap(({ id: whole, parts }) => parts.map((part, index) => ({ ...part, whole, place: index + 1 })))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "EditionPart" ("editionId", "articleId", "wholeId", "pageNumber", "ordinal", "part", "versionId")
    SELECT ${editionId}::uuid, row."articleId", row."wholeId", row."pageNumber", row."ordinal", row."part", v."id"
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ whole }) => whole)}::uuid[],
      ${rows.map(({ page }) => page)}::int[],
      ${rows.map(({ ordinal }) => ordinal)}::int[],
      ${rows.map(({ place }) => place)}::int[],
      ${rows.map(({ revision }) => revision)}::int[]
    ) AS row("articleId", "wholeId", "pageNumber", "ordinal", "part", "revision")
    LEFT JOIN "Version" v ON v."articleId" = row."articleId" AND v."revision" = row."revision"`
}
