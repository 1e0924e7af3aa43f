import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { WHOLE_LOG } from '../../audit/wish'
import { SYSTEM } from '../../editorial/actor'
import { db, sql } from '../db'
import { changeRole } from '../people/commands'
import { colleague, importNew, person, refusal, withDesk } from '../testing/desk'
import { createTag } from '../tags/commands'
import { logFile } from './log-file'
import { LINES_ON_A_SCREEN, logLines, logScreen } from './queries'

withDesk()

const ADMIN = person('administrator')
const ZONE = 'Asia/Shanghai'

/** Lines of one thing that nobody else has, so many, some of one moment. */
async function lines(count: number, thing = 'job'): Promise<{ id: string; ids: string[] }> {
  const id = randomUUID()
  const rows = await sql().$queryRaw<{ id: string }[]>`
    INSERT INTO "Event" ("id", "at", "deed", "thing", "thingId", "after")
    SELECT gen_random_uuid(), timestamptz '2026-06-12 00:00:00+08' + (n / 7) * interval '1 minute', 'try-job-again', ${thing}, ${id}, jsonb_build_object('n', n)
    FROM generate_series(1, ${count}::int) n RETURNING "id"`
  return { id, ids: rows.map((row) => row.id) }
}

test('the log is for administrators alone, on the screen and as a file', async () => {
  for (const role of ['chief-editor', 'editor', 'viewer'] as const) {
    expect(await refusal(logScreen(person(role), WHOLE_LOG, ZONE))).toBe('not-allowed')
    expect(await refusal(logLines(person(role), WHOLE_LOG, ZONE).next())).toBe('not-allowed')
  }
})

test('turned from screen to screen and back, the log shows each line once, the newest first', async () => {
  const { id, ids } = await lines(LINES_ON_A_SCREEN * 2 + 20)
  const ask = (before: string | null, after: string | null) => logScreen(ADMIN, { ...WHOLE_LOG, id, before, after }, ZONE)
  const down = [await ask(null, null)]
  for (let older = down[0]?.older ?? null; older !== null; older = down.at(-1)?.older ?? null) down.push(await ask(older, null))
  expect(down.map((screen) => screen.lines.length)).toEqual([LINES_ON_A_SCREEN, LINES_ON_A_SCREEN, 20])
  const shown = down.flatMap((screen) => screen.lines)
  expect(shown.map((line) => line.id).sort()).toEqual(ids.sort())
  expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted().reverse())
  expect(down[0]?.newer).toBeNull()

  const up = [await ask(null, down[2]?.newer ?? null)]
  expect(up[0]?.lines).toEqual(down[1]?.lines)
  up.push(await ask(null, up[0]?.newer ?? null))
  expect(up[1]).toEqual(down[0])
})

test('the log is filtered by person, deed, thing and days of the zone', async () => {
  const [who, whom] = [{ ...(await colleague('administrator', '柳青')) }, await colleague('editor', '林薇')]
  await changeRole(who, whom.id ?? '', 'viewer')
  const found = async (wish: Partial<typeof WHOLE_LOG>) => (await logScreen(ADMIN, { ...WHOLE_LOG, ...wish }, ZONE)).lines
  expect(await found({ person: who.id })).toMatchObject([
    { by: { id: who.id, name: '柳青' }, deed: 'change-role', thing: 'person', about: { there: true, name: '林薇' }, before: { role: 'editor' }, after: { role: 'viewer' } },
  ])
  expect(await found({ deed: 'change-role', id: whom.id })).toHaveLength(1)
  expect(await found({ deed: 'add-person', id: whom.id })).toHaveLength(0)
  expect((await found({ person: 'system', thing: 'person' })).every(({ by }) => by.id === null)).toBe(true)

  const { id } = await lines(3)
  expect(await found({ id, from: '2026-06-12', to: '2026-06-12' })).toHaveLength(3)
  expect(await found({ id, from: '2026-06-13' })).toHaveLength(0)
  expect(await found({ id, to: '2026-06-11' })).toHaveLength(0)
})

test('a line names its thing as it is called now, and says where there is none any more', async () => {
  const { pageId, issueId } = await importNew()
  const named = async (id: string) => (await logScreen(ADMIN, { ...WHOLE_LOG, id }, ZONE)).lines[0]?.about
  expect(await named(pageId)).toMatchObject({ there: true, date: '2026-06-12', page: 1, title: { name: '江村日报' } })
  expect(await named(issueId)).toMatchObject({ there: true, date: '2026-06-12', page: null, title: { name: '江村日报' } })
  const tag = await createTag(SYSTEM, { label: '渡船', vocabulary: 'free', labelEn: null, code: null, parent: null, synonyms: [], sure: true })
  expect(await named(tag.id)).toMatchObject({ there: true, name: '渡船' })
  expect(await named((await lines(1, 'article')).id)).toMatchObject({ there: false, name: null, title: null })
})

test('a file of the log has every line once, however many there are, and is read as it is taken', async () => {
  const { id } = await lines(2_500)
  const asked = { ...WHOLE_LOG, id }
  const parts: string[] = []
  for await (const part of logFile(ADMIN, 'jsonl', asked, ZONE)) parts.push(part)
  expect(parts.map((part) => part.split('\n').length - 1)).toEqual([1_000, 1_000, 500])
  const numbers = parts.join('').trimEnd().split('\n').map((text) => (JSON.parse(text) as { after: { n: number } }).after.n)
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 1))
})

test('no filter makes the database look through all of a long log for its newest lines', async () => {
  await sql().$executeRaw`
    INSERT INTO "Event" ("id", "at", "actorId", "deed", "thing", "thingId")
    SELECT gen_random_uuid(), now() - n * interval '1 second', CASE WHEN n % 1000 = 0 THEN ${ADMIN.id}::uuid ELSE gen_random_uuid() END,
      CASE WHEN n % 5000 = 0 THEN 'merge-tags' ELSE 'write-text' END, CASE WHEN n % 5000 = 0 THEN 'tag' ELSE 'article' END, gen_random_uuid()
    FROM generate_series(1, 40000) n`
  await db().$executeRaw`ANALYZE "Event"`
  for (const condition of [
    'TRUE', `"actorId" = '${ADMIN.id}'`, `"deed" = 'merge-tags'`, `"thing" = 'tag'`, `"thing" = 'article'`, `"thingId" = '${randomUUID()}' AND "thing" = 'tag'`,
    `"at" < now() - interval '5 hours'`, `("at", "id") < (now() - interval '5 hours', '${randomUUID()}'::uuid)`,
  ]) {
    const plan = await db().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (ANALYZE, TIMING OFF) SELECT "id" FROM "Event" WHERE ${condition} ORDER BY "at" DESC, "id" DESC LIMIT 51`)
    const told = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(told, condition).not.toMatch(/Seq Scan/)
    const scanned = [...told.matchAll(/Scan.*rows=([\d.]+) loops/g)].map(([, rows]) => Number(rows))
    expect(Math.max(...scanned), told).toBeLessThan(200)
  }
})
