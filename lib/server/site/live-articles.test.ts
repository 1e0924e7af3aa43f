import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlines } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { localTime } from '../../editorial/zoned-time'
import { joinArticles } from '../../split/deeds/join-articles'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { erase } from '../erasure/commands'
import { issueNotice, liftNotice } from '../notices/commands'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { schedulePublication, showPublication } from '../publications/commands'
import { tagArticle, untagArticle } from '../tags/commands'
import { mergeTags } from '../tags/keeping/commands'
import { anotherFile, deedContext, edited, foundPaper, person, placeOf, publishSigned, signOff, stepOf, TWO_STORIES, withDesk } from '../testing/desk'
import { siteArticle, siteIssue } from './queries'

withDesk()

const DAY = '2026-06-12'
const CHIEF = person('chief-editor')

/** What lists are made of: by page and position. */
interface Found {
  readonly page: number
  readonly ordinal: number
  readonly headline: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
}

/** What readers can open, read as they do. */
async function opened(title: string): Promise<Found[]> {
  const { articles } = await siteIssue(title, DAY)
  return Promise.all(articles.map(async ({ page, ordinal, headline, content: { authors } }) => {
    const shown = await siteArticle(title, DAY, page, ordinal)
    if (shown.kind !== 'article') throw new RangeError('what an issue lists is there')
    return { page, ordinal, headline, authors, tags: shown.tags.map(({ slug }) => slug).toSorted() }
  }))
}

/** What they find. */
function found(title: string): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    SELECT l."pageNumber" AS "page", l."ordinal", l."headline", l."authors", ARRAY(
      SELECT t."slug" FROM "LiveTag" g JOIN "Tag" t ON t."id" = g."tagId"
      WHERE g."articleId" = l."articleId" AND (g."titleId", g."date", g."pageNumber", g."position") = (l."titleId", l."date", l."pageNumber", l."position")
      ORDER BY t."slug" COLLATE "C") AS "tags"
    FROM "LiveArticle" l JOIN "Title" t ON t."id" = l."titleId" JOIN "EditionArticle" e USING ("editionId", "articleId")
    WHERE t."slug" = ${title} AND l."date" = ${DAY}::date AND (l."folded", l."headFolded") = (e."folded", e."headFolded") AND cardinality(e."headTerms") > 0
      AND l."terms" = live_terms(e."terms", l."date") AND l."headTerms" = live_terms(e."headTerms", l."date")
    ORDER BY l."pageNumber", l."position"`
}

/** How many rows there are in all, so that none is left behind. */
async function rows(): Promise<readonly number[]> {
  return [await db().liveArticle.count(), await db().liveTag.count()]
}

/** Holds what is found against what is read, and says how much that is. */
async function agreed(title: string): Promise<Found[]> {
  const read = await opened(title)
  expect(await found(title)).toEqual(read)
  expect(await db().liveArticle.count({ where: { frozen: { edition: { issue: { title: { slug: title } } } } } })).toBe(read.length)
  expect(await db().liveTag.count({ where: { article: { frozen: { edition: { issue: { title: { slug: title } } } } } } })).toBe(
    read.flatMap(({ tags }) => tags).length,
  )
  return read
}

/** An issue of two pages with two articles on each; both of the first page have a tag. */
async function paper() {
  const title = await foundPaper()
  const { issueId, pageId } = await importDump(SYSTEM, placeOf(title), anotherFile(TWO_STORIES))
  await importDump(SYSTEM, placeOf(title, { page: 2 }), anotherFile(TWO_STORIES))
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  const ferry = await tagArticle(SYSTEM, first, { label: `渡口${title}` })
  const bench = await tagArticle(SYSTEM, second, { label: `长椅${title}` })
  const retitle = async (words: string) => saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text: inlines(words) } : block)))
  return { title, issueId, pageId, first, second, ferry, bench, retitle }
}

test('what is found is what is read: published, again, a page of it, an earlier Edition, and what waited for its time', async () => {
  const { title, issueId, pageId, first, second, retitle, ferry } = await paper()
  expect(await rows()).toEqual([0, 0])
  await publishSigned(issueId)
  expect(await agreed(title)).toHaveLength(4)

  await retitle('渡口明晨复航')
  await untagArticle(SYSTEM, second, (await db().articleTag.findFirstOrThrow({ where: { articleId: second } })).tagId)
  await tagArticle(SYSTEM, second, { tag: ferry.id })
  await publishSigned(issueId, 2)
  expect((await agreed(title))[0]?.headline).toBe('渡口今晨复航')
  await publishSigned(issueId, 1)
  expect((await agreed(title)).map(({ headline, tags }) => [headline, tags])).toMatchObject([['渡口明晨复航', [ferry.slug]], ['老街新装十二把木椅', [ferry.slug]], {}, {}])

  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(joinArticles(context, first, second)) })
  await signOff(issueId)
  const { id } = await schedulePublication(SYSTEM, { issue: issueId, page: null, ...localTime(new Date(Date.now() + 3_600_000), 'Asia/Shanghai') })
  expect(await agreed(title)).toHaveLength(4)
  await db().$executeRaw`UPDATE "Publication" SET "at" = now() - interval '1 minute' WHERE "id" = ${id}::uuid`
  await showPublication(id)
  expect(await agreed(title)).toHaveLength(3)
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect((await agreed(title)).map(({ headline }) => headline)).toContain('渡口今晨复航')
})

test('what is withdrawn is not found, whatever is published, until it is lifted', async () => {
  const { title, issueId, first, retitle } = await paper()
  await publishSigned(issueId)
  const before = await agreed(title)
  const { id } = await issueNotice(CHIEF, { kind: 'withdrawal', article: first, text: '因事实有误，本文撤稿。' })
  expect(await agreed(title)).toEqual(before.slice(1))
  await publishSigned(issueId)
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect(await agreed(title)).toEqual(before.slice(1))
  await retitle('渡口明晨复航')
  await publishSigned(issueId)
  await liftNotice(CHIEF, { notice: id })
  expect((await agreed(title)).map(({ headline }) => headline)).toEqual(['渡口明晨复航', ...before.slice(1).map(({ headline }) => headline)])
})

test('what is erased is erased where it is found, and stays so when a withdrawal is lifted', async () => {
  const { title, issueId, first } = await paper()
  await publishSigned(issueId)
  const { id } = await issueNotice(CHIEF, { kind: 'withdrawal', article: first, text: '暂撤。' })
  await erase(person('administrator'), { terms: ['渡口'], reason: '当事人要求删除', pages: [], articles: [first] })
  await agreed(title)
  await liftNotice(CHIEF, { notice: id })
  expect((await agreed(title))[0]).toMatchObject({ headline: '■■今晨复航', tags: [] })
})

test('a tag that is merged, and merged again, is found as its last heir, each article once', async () => {
  const { title, issueId, second, ferry, bench } = await paper()
  await tagArticle(SYSTEM, second, { tag: ferry.id })
  await publishSigned(issueId)
  const merge = async (from: string, into: string) => {
    const [one, other] = await Promise.all([from, into].map((where) => db().tag.findUniqueOrThrow({ where: { id: where } })))
    if (one && other) await mergeTags(CHIEF, { from: { tag: from, revision: one.revision }, into: { tag: into, revision: other.revision } })
  }
  await merge(ferry.id, bench.id)
  expect((await agreed(title)).map(({ tags }) => tags)).toEqual([[bench.slug], [bench.slug], [], []])
  await publishSigned(issueId)
  await agreed(title)
  const third = await tagArticle(SYSTEM, second, { label: `水边${title}` })
  await merge(bench.id, third.id)
  expect((await agreed(title)).map(({ tags }) => tags)).toEqual([[third.slug], [third.slug], [], []])
})

test('publishing what reads as before writes no term anew', async () => {
  const { title, issueId, second, retitle } = await paper()
  const long = Array.from({ length: 2_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('')
  await saveText(SYSTEM, second, await edited(second, (block, index) => (index === 2 ? { ...block, text: inlines(long) } : block)))
  // What is long is kept apart, under a number that it gets whenever it is written.
  const stored = async () => {
    const [row] = await db().$queryRaw<{ chunk: string | null }[]>`
      SELECT pg_column_toast_chunk_id("terms")::text AS "chunk" FROM "LiveArticle" WHERE "articleId" = ${second}::uuid`
    return row?.chunk ?? null
  }
  await publishSigned(issueId)
  const before = await stored()
  expect(before).not.toBeNull()
  await retitle('渡口明晨复航')
  await publishSigned(issueId)
  expect((await agreed(title))[0]?.headline).toBe('渡口明晨复航')
  expect(await stored()).toBe(before)
  await saveText(SYSTEM, second, await edited(second, (block, index) => (index === 2 ? { ...block, text: inlines(`${long}。完`) } : block)))
  await publishSigned(issueId)
  expect(await stored()).not.toBe(before)
})
