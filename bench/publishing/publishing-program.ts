/**
 * Publishes issues of several sizes in turns, each beside inserting the same bytes in one batch, and prints the times as JSON. A
 * process of its own, because what the server is made of runs on the server alone.
 */
import pg from 'pg'
import { SYSTEM } from '@/lib/editorial/actor'
import { closeDatabase } from '@/lib/server/db'
import { publishIssue } from '@/lib/server/editions/commands'
import { createTitle } from '@/lib/server/titles/commands'
import { batchOf } from './batch'
import { importIssue } from './bench-issue'
import { SIZES, type Times, TURNS, WARM_UP } from './turns'

const TITLE = 'bench'

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const connection = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
await connection.connect()
await createTitle(SYSTEM, { slug: TITLE, name: 'Bench', language: 'zh-CN', timeZone: 'Asia/Shanghai' })
const issues: { size: number; id: string; insert: () => Promise<void> }[] = []
for (const [index, size] of SIZES.entries()) {
  const id = await importIssue(TITLE, `2026-06-${10 + index}`, size)
  await publishIssue(SYSTEM, id)
  issues.push({ size, id, insert: await batchOf(connection, id) })
}
const times: Times[] = []
for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
  for (const { size, id, insert } of turn % 2 === 0 ? issues : issues.toReversed()) {
    const publish = await timeOf(() => publishIssue(SYSTEM, id))
    const batch = await timeOf(insert)
    if (turn >= WARM_UP) times.push({ size, publish, batch })
  }
}
process.stdout.write(JSON.stringify(times))
await connection.end()
await closeDatabase()
