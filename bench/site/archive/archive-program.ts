/**
 * Writes every so-manieth issue of an archive: `archive-program.ts ARTICLES WORKERS WORKER`; the ground with `archive-program.ts ground`.
 * A process of its own, because what publishes runs on the server alone.
 */
import { closeDatabase } from '@/lib/server/db'
import { planArchive } from './plan'
import { archiveLexicons } from './drawn-article'
import { writeGround, writeIssue } from './write-archive'

const [what = '', workers = '1', worker = '0'] = process.argv.slice(2)
const lexicons = archiveLexicons()
if (what === 'ground') await writeGround(lexicons)
else {
  for (const [at, issue] of planArchive(Number(what)).entries()) {
    if (at % Number(workers) === Number(worker)) await writeIssue(issue, lexicons)
  }
}
await closeDatabase()
