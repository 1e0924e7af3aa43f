/** `npm run backup [-- FILE]`: writes database and photos to one file, while people go on working. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/server/env'
import { storage } from '@/lib/server/storage/open-storage'
import { backUp } from './backup/back-up'
import { Trouble } from './platform/speech.mjs'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = 'npm run backup [-- FILE]'

await terminalCommand(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} })
  if (positionals.length > 1) throw new Trouble('Name one file, or none.', '请指定一个文件，或不指定。', USAGE)
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', positionals[0] ?? nameOfNow())
  const { tables, files, vanished } = await backUp(env().DATABASE_URL, storage(), file)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  tell(
    `${file}: ${rows} rows of ${tables.length} tables, ${files.length} files. Whoever can read it can read everything: keep it safe. ` +
      'The secrets (secrets.json or .env) are not in it; keep a copy of those elsewhere.',
    `${file}：${tables.length} 个表共 ${rows} 行，${files.length} 个文件。能读取它的人能读取全部内容，请妥善保管。` +
      '其中不含密钥（secrets.json 或 .env），请另行保存。',
  )
  if (vanished.length > 0) tell(`${vanished.length} files were deleted meanwhile and are not in it.`, `其间有 ${vanished.length} 个文件被删除，未收入备份。`)
})

function nameOfNow(): string {
  return `galley-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.tar.gz`
}
