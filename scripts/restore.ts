/** `npm run restore -- FILE [--replace]`: puts a backup into the database and the storage, the whole of it or nothing. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/server/env'
import { storage } from '@/lib/server/storage/open-storage'
import { restore } from './backup/restore'
import { Trouble } from './platform/speech.mjs'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = 'npm run restore -- FILE [--replace]'

await terminalCommand(USAGE, async () => {
  const { values, positionals: [name, ...more] } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
  if (name === undefined || more.length > 0) throw new Trouble('Name the file of the backup.', '请指定备份文件。', USAGE)
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', name)
  const { manifest, updated } = await restore(env().DATABASE_URL, storage(), file, values)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  tell(
    `Restored as of ${manifest.madeAt}: ${rows} rows, ${manifest.files.length} files. Everybody signs in anew. ` +
      'What was erased for somebody since then is back: erase it again. Start Galley with npm start.',
    `已恢复到 ${manifest.madeAt} 的状态：${rows} 行，${manifest.files.length} 个文件。所有人需重新登录。` +
      '此后应当事人要求抹除的内容又出现了，请再次抹除。请用 npm start 启动 Galley。',
  )
  if (updated.length > 0) tell(`Brought up to this Galley: ${updated.join(', ')}`, `已更新到此版本的 Galley：${updated.join('、')}`)
})
