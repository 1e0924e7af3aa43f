import { SYSTEM } from '@/lib/editorial/actor'
import { type Sql, sqlTransaction } from '@/lib/server/db'
import { issueForPublication } from '@/lib/server/editions/queries'
import { showToReaders } from '@/lib/server/editions/show'
import { writeEdition } from '@/lib/server/editions/write-edition'
import { type DrawnArticle, drawnArticle, type Lexicons } from './drawn-article'
import { idOf } from './ids'
import { type PlannedIssue, TITLES } from './plan'

/** Writes what the issues stand on: titles, vocabularies and tags. */
export async function writeGround({ simplified: { subjects, places } }: Lexicons): Promise<void> {
  const lists = [{ slug: 'subjects', kind: 'subject', labels: subjects }, { slug: 'places', kind: 'place', labels: places }]
  const tags = lists.flatMap(({ slug, labels }, list) => labels.map((label, at) => ({ list: idOf('vocabulary', list), label, slug: `${slug}-${at}` })))
  await sqlTransaction(async (tx) => {
    for (const [at, { slug, name }] of TITLES.entries()) {
      await tx.$executeRaw`
        INSERT INTO "Title" ("id", "slug", "name", "language", "timeZone") VALUES (${idOf('title', at)}::uuid, ${slug}, ${name}, 'zh-CN', 'Asia/Shanghai')`
    }
    for (const [at, { slug, kind }] of lists.entries()) {
      await tx.$executeRaw`
        INSERT INTO "Vocabulary" ("id", "slug", "name", "kind", "free") VALUES (${idOf('vocabulary', at)}::uuid, ${slug}, ${slug}, ${kind}::"VocabularyKind", true)`
    }
    await tx.$executeRaw`
      INSERT INTO "Tag" ("id", "vocabularyId", "label", "slug")
      SELECT * FROM unnest(${tags.map((_, at) => idOf('tag', at))}::uuid[], ${tags.map(({ list }) => list)}::uuid[],
        ${tags.map(({ label }) => label)}::text[], ${tags.map(({ slug }) => slug)}::text[])`
  })
}

/** Writes an issue with its pages and articles, and publishes it: what stands in its Edition is written by publication itself. */
export async function writeIssue(issue: PlannedIssue, lexicons: Lexicons): Promise<void> {
  const { index, date, number, pages, firstArticle } = issue
  const issueId = idOf('issue', index)
  const articles = pages.flatMap((count, page) => Array.from({ length: count }, (_, position) => ({ page, position })))
  await sqlTransaction(async (tx) => {
    const title = idOf('title', TITLES.findIndex(({ slug }) => slug === issue.title))
    await tx.$executeRaw`
      INSERT INTO "Issue" ("id", "titleId", "date", "number", "lastOrdinal")
      VALUES (${issueId}::uuid, ${title}::uuid, ${date}::date, ${number}, ${articles.length})`
    await tx.$executeRaw`
      INSERT INTO "Page" ("id", "issueId", "number", "name")
      SELECT row."id", ${issueId}::uuid, row."number", row."name"
      FROM unnest(${pages.map((_, page) => pageId(issue, page))}::uuid[], ${pages.map((_, page) => page + 1)}::int[],
        ${pages.map((_, page) => (page === 0 ? '要闻' : '综合'))}::text[]) AS row("id", "number", "name")`
    await writeArticles(tx, issueId, articles.map(({ page, position }, at) => ({
      ...drawnArticle(firstArticle + at, lexicons), page: pageId(issue, page), position, ordinal: at + 1,
    })))
    const { pages: asPublished, articles: wholes } = await issueForPublication(tx, issueId)
    const edition = await writeEdition(tx, SYSTEM, { issueId, issueNumber: number, onlyPage: null, pages: asPublished, articles: wholes })
    await showToReaders(tx, issueId, edition)
  })
}

/** No paper has as many pages. */
const MOST_PAGES = 32

function pageId({ index }: PlannedIssue, page: number): string {
  return idOf('page', index * MOST_PAGES + page)
}

interface PlacedArticle extends DrawnArticle {
  readonly page: string
  readonly position: number
  readonly ordinal: number
}

async function writeArticles(tx: Sql, issueId: string, articles: readonly PlacedArticle[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Article" ("id", "issueId", "pageId", "ordinal", "position", "doc", "headline", "level")
    SELECT row."id", ${issueId}::uuid, row."page", row."ordinal", row."position", row."doc", row."headline", 'validated'
    FROM unnest(
      ${articles.map(({ id }) => id)}::uuid[],
      ${articles.map(({ page }) => page)}::uuid[],
      ${articles.map(({ ordinal }) => ordinal)}::int[],
      ${articles.map(({ position }) => position)}::int[],
      ${articles.map(({ blocks }) => JSON.stringify(blocks))}::jsonb[],
      ${articles.map(({ headline }) => headline)}::text[]
    ) AS row("id", "page", "ordinal", "position", "doc", "headline")`
  const tags = articles.flatMap(({ id, tags: own }) => own.map((tag) => ({ id, tag })))
  await tx.$executeRaw`
    INSERT INTO "ArticleTag" ("articleId", "tagId")
    SELECT * FROM unnest(${tags.map(({ id }) => id)}::uuid[], ${tags.map(({ tag }) => tag)}::uuid[])`
}
