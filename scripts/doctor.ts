/** `npm run doctor`: looks at everything that Galley needs, says what is wrong and what to do next. Exit code 1 where something is wrong. */
import { Client } from 'pg'
import { storage } from '@/lib/server/storage/open-storage'
import { examineClock, examineMigrations, examineRights, examineServer, examineUnlogged } from './doctor/database'
import { examine, type Finding, lineOf, right } from './doctor/finding'
import { examineAddresses, examineSecrets, examineSettings, examineSpace, examineStorage } from './doctor/surroundings'
import { examineJobs } from './doctor/work'
import { dataFolder } from './platform/project.mjs'
import { runCommand } from './platform/speech.mjs'

/** Tells of what was found as it is found: a store that does not answer takes its time. */
function tellAll(findings: readonly Finding[]): boolean {
  for (const finding of findings) process.stdout.write(lineOf(finding))
  return findings.every(({ state }) => state !== 'wrong')
}

/** @returns whether nothing is wrong with the database */
async function examineDatabase(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'galley doctor', connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const looks = [examineServer, examineRights, examineMigrations, examineUnlogged, examineClock, examineJobs]
    let well = true
    for (const one of looks) well = tellAll(await examine({ en: 'The database', zh: '数据库' }, () => one(client))) && well
    return well
  } finally {
    await client.end().catch(() => undefined)
  }
}

await runCommand(async () => {
  const { env } = process
  const surroundings = [
    await examine({ en: 'The settings', zh: '设置' }, () => examineSettings(env)),
    await examine({ en: 'The addresses', zh: '地址' }, () => examineAddresses(env)),
    await examine({ en: 'The secrets', zh: '密钥' }, () => examineSecrets(dataFolder())),
    await examine({ en: 'The disk', zh: '磁盘' }, () => examineSpace(dataFolder())),
  ]
  let well = tellAll([right(`Node ${process.versions.node}`, `Node ${process.versions.node}`), ...surroundings.flat()])
  // Without a database, whoever called has said why.
  if (env['DATABASE_URL']) {
    well = (await examineDatabase(env['DATABASE_URL'])) && well
    well = tellAll(await examine({ en: 'The storage', zh: '存储' }, () => examineStorage(storage()))) && well
  }
  return well ? 0 : 1
})
