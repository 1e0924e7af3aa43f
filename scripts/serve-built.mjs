/** For containers, where everything is installed and built: migrates the database of DATABASE_URL, then serves. */
import { serveBuilt } from './platform/serve.mjs'
import { checkSettings } from './platform/settings.mjs'
import { runCommand, Trouble } from './platform/speech.mjs'
import { chosenAddress } from './platform/web-server.mjs'

await runCommand(async () => {
  checkSettings(process.env)
  if (!process.env['DATABASE_URL']) {
    throw new Trouble(
      'Set DATABASE_URL to a PostgreSQL from version 15 on: a container brings none of its own.',
      '请把 DATABASE_URL 设为 PostgreSQL（15 或更新版本）：容器不自带数据库。',
    )
  }
  await serveBuilt(chosenAddress())
})
