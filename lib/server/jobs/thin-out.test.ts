import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { edited, importNew, withDesk, publishSigned } from '../testing/desk'
import { nameVersion, restoreVersion } from '../versions/commands'
import { articleVersions, versionState } from '../versions/queries'
import { thinOut } from './thin-out'

withDesk()

const DAY = 24 * 60 * 60 * 1000
const NOW = new Date('2026-11-24T03:30:00Z')

/** An article that was typed into once a minute, one evening so many days before, after its import. */
async function typedArticle(saves: number, daysAgo: number): Promise<{ id: string; issueId: string }> {
  const { pageId, issueId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 }, select: { id: true } })
  for (let save = 1; save <= saves; save += 1) {
    const words = `第${save}稿`
    await saveText(SYSTEM, id, await edited(id, (block, index) => (index === 0 ? { ...block, text: [{ text: words }] } : block)))
  }
  await age(id, daysAgo)
  return { id, issueId }
}

/** Puts an article's versions back to one hour of a day, a minute apart. */
async function age(id: string, daysAgo: number): Promise<void> {
  const evening = new Date(NOW.getTime() - daysAgo * DAY)
  await db().$executeRaw`
    UPDATE "Version" SET "at" = date_trunc('hour', ${evening}::timestamptz) + "revision" * interval '1 minute' WHERE "articleId" = ${id}::uuid`
}

async function revisions(id: string): Promise<number[]> {
  return (await articleVersions(SYSTEM, id)).entries.map(({ revision }) => revision).reverse()
}

test('saves of an old evening shrink to the last of them; what was named, published or restored stays to the letter', async () => {
  const { id, issueId } = await typedArticle(7, 30)
  await nameVersion(SYSTEM, { article: id, version: 4, name: '送审稿' })
  await publishSigned(issueId)
  await restoreVersion(SYSTEM, { article: id, revision: 8, version: 2 })
  await age(id, 30)
  const kept = [1, 2, 3, 4, 7, 8, 9]
  const before = await Promise.all(kept.map((revision) => versionState(SYSTEM, id, revision)))
  const article = await deskArticle(SYSTEM, id)

  expect(await thinOut(NOW)).toBe(2)
  expect(await db().event.findMany({ where: { deed: 'thin-versions' } })).toMatchObject([{ actorId: null, thing: 'article', thingId: id, after: { versions: 2 } }])
  expect(await revisions(id)).toEqual(kept)
  expect(await Promise.all(kept.map((revision) => versionState(SYSTEM, id, revision)))).toEqual(before)
  expect(await deskArticle(SYSTEM, id)).toEqual(article)
  expect(await thinOut(NOW)).toBe(0)
})

test('an evening of this week keeps all its saves', async () => {
  const { id } = await typedArticle(4, 3)
  expect(await thinOut(NOW)).toBe(0)
  expect(await revisions(id)).toEqual([1, 2, 3, 4, 5])
})

test('articles are thinned out however many there are', async () => {
  const { id: model } = await typedArticle(1, 30)
  const { issueId } = await db().article.findUniqueOrThrow({ where: { id: model }, select: { issueId: true } })
  const articles = Array.from({ length: 450 }, (_, index) => ({ id: randomUUID(), issueId, ordinal: 1_000 + index, doc: [], headline: '' }))
  await db().article.createMany({ data: articles })
  await db().$executeRaw`
    INSERT INTO "Version" ("id", "articleId", "revision", "doc", "cause", "at")
    SELECT gen_random_uuid(), a."id", n, '[]', 'typing', ${new Date(NOW.getTime() - 30 * DAY)}::timestamptz
    FROM "Article" a, generate_series(1, 4) n WHERE a."ordinal" >= 1000 AND a."issueId" = ${issueId}::uuid`
  expect(await thinOut(NOW)).toBe(450 * 2)
})
