import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { publishIssue, showEdition } from '../editions/commands'
import { issueNotice, liftNotice } from '../notices/commands'
import { tagArticle } from '../tags/commands'
import { mergeTags, renameTag } from '../tags/keeping/commands'
import { importNew, publishSigned, refusal, signOff, withDesk } from '../testing/desk'
import { purge } from './purge'
import { openQueues } from './queue'
import { WORKS } from './works'

const told: { authorization: string | undefined; body: unknown }[] = []
const answers = { status: 200 }
const cdn = createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => { body += part.toString() })
  request.on('end', () => {
    told.push({ authorization: request.headers.authorization, body: JSON.parse(body) })
    response.writeHead(answers.status, answers.status === 307 ? { location: '/elsewhere' } : {}).end('{}')
  })
})
await new Promise<void>((listens) => cdn.listen(0, '127.0.0.1', listens))
process.env['GALLEY_PURGE_URL'] = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}/purge_cache`
process.env['GALLEY_PURGE_TOKEN'] = 'key'

withDesk()
afterAll(() => cdn.close())
beforeEach(() => {
  told.length = 0
  answers.status = 200
})

/** The names that are to be forgotten by jobs that nobody has begun, the newest job last; and no such job afterwards. */
async function sent(): Promise<string[][]> {
  const jobs = await db().$queryRaw<{ data: { tags: string[] } }[]>`
    WITH gone AS (DELETE FROM pgboss.job WHERE name = 'purge' RETURNING data, created_on) SELECT data FROM gone ORDER BY created_on`
  return jobs.map(({ data }) => data.tags)
}

test('a CDN is told of whatever changes what readers see, when that holds', async () => {
  const { title, issueId } = await importNew()
  await publishSigned(issueId)
  expect(await sent()).toEqual([[`issue/${title}/2026-06-12`, `lists/${title}`, 'everywhere']])
  const all = [`title/${title}`, 'everywhere']
  await publishSigned(issueId)
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect(await sent()).toEqual([all, all])
  const { id: article } = await db().article.findFirstOrThrow({ where: { issueId, ordinal: 1 } })
  const { id: notice } = await issueNotice(SYSTEM, { kind: 'withdrawal', article, text: '因事实有误，本文撤稿。' })
  await liftNotice(SYSTEM, { notice })
  await issueNotice(SYSTEM, { kind: 'correction', article, text: '应为两只。' })
  expect(await sent()).toEqual([all, all, all])
})

test('a CDN is told of every title that shows a tag, when the tag has another name or another heir, and of no other one', async () => {
  const papers = [await importNew(), await importNew()]
  const [one, other] = await Promise.all(papers.map(async ({ issueId, title }) => {
    const { id: article } = await db().article.findFirstOrThrow({ where: { issueId, ordinal: 1 } })
    const { id: tag } = await tagArticle(SYSTEM, article, { label: `渡口${title}` })
    await publishSigned(issueId)
    return { title, tag }
  }))
  if (!one || !other) throw new RangeError('two papers were published')
  await sent()
  const revision = async (id: string) => (await db().tag.findUniqueOrThrow({ where: { id } })).revision
  await renameTag(SYSTEM, { tag: one.tag, revision: await revision(one.tag), label: `码头${one.title}`, labelEn: null })
  expect(await sent()).toEqual([[`title/${one.title}`, 'everywhere']])
  await mergeTags(SYSTEM, {
    from: { tag: one.tag, revision: await revision(one.tag) }, into: { tag: other.tag, revision: await revision(other.tag) },
  })
  const both = [one.title, other.title].toSorted()
  expect(await sent()).toEqual([[`title/${both[0]}`, 'everywhere', `title/${both[1]}`]])
})

test('what came to nothing is told to nobody', async () => {
  await openQueues()
  const { issueId } = await importNew()
  await signOff(issueId)
  const { id: article } = await db().article.findFirstOrThrow({ where: { issueId, ordinal: 1 } })
  expect(await refusal(issueNotice(SYSTEM, { kind: 'withdrawal', article, text: '因事实有误，本文撤稿。' }))).toBe('not-published')
  expect(await sent()).toEqual([])
  await publishIssue(SYSTEM, issueId)
  expect(await sent()).toHaveLength(1)
})

test('the CDN hears the names and the token, once', async () => {
  expect(await WORKS.purge({ tags: ['title/river', 'everywhere'] })).toEqual({ purged: ['title/river', 'everywhere'] })
  expect(told).toEqual([{ authorization: 'Bearer key', body: { tags: ['title/river', 'everywhere'] } }])
})

test.each([500, 403, 429, 307])('an answer of %d lets it be told again, and takes the token nowhere else', async (status) => {
  answers.status = status
  await expect(purge(['everywhere'])).rejects.toThrow()
  expect(told).toHaveLength(1)
})
