import type { Client } from 'pg'
import { type Finding, look, right, wrong } from './finding'

/** Some jobs come every five minutes; after three of them without one, nobody takes jobs. */
const SILENCE = '15 minutes'

/** Whether somebody takes jobs, and whether any failed for good. */
export async function examineJobs(client: Client): Promise<readonly Finding[]> {
  const { rows: [queues] } = await client.query<{ there: boolean }>(`SELECT to_regclass('pgboss.job') IS NOT NULL AS there`)
  if (!queues?.there) return [look('No worker has run on this database yet. npm start runs one, and so does npm run worker.', '此数据库上还没有运行过后台任务。npm start 会运行，也可用 npm run worker。')]
  const { rows: [jobs] } = await client.query<{ alive: boolean; failed: number; overdue: number }>(`
    SELECT coalesce(max(greatest(started_on, completed_on)) > now() - $1::interval, false) AS alive,
      count(*) FILTER (WHERE state = 'failed')::int AS failed,
      count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after < now() - $1::interval)::int AS overdue
    FROM pgboss.job`, [SILENCE])
  if (!jobs) throw new RangeError('a count has a row')
  const found = [jobs.alive
    ? right('A worker takes jobs.', '后台任务正在运行。')
    : look('No job was done for a quarter of an hour. If Galley runs, start a worker (npm run worker, or GALLEY_WORKER=yes); without one, nothing is published on time.',
      '一刻钟内没有执行过任务。如果 Galley 正在运行，请启动后台任务（npm run worker，或 GALLEY_WORKER=yes），否则定时发布不会进行。')]
  if (jobs.overdue > 0 && jobs.alive) found.push(look(`${jobs.overdue} jobs have waited for a quarter of an hour. Start more workers.`, `有 ${jobs.overdue} 个任务已等待一刻钟。请增加后台任务进程。`))
  if (jobs.failed > 0) found.push(wrong(`${jobs.failed} jobs failed for good. The desk's list of jobs tells why, and tries them again.`, `有 ${jobs.failed} 个任务最终失败。编辑台的任务列表会说明原因，并可重试。`))
  return found
}
