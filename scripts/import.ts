/**
 * `npm run import -- --title T --date D --page N FILE`: imports the dump of a page, as an editor does at the desk.
 * `npm run import -- [--title T] [--manifest M] FOLDER|ZIP`: imports all pages of a folder or a zip. Exit code 1 where one did not come.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { LARGEST_DUMP } from '@/lib/dump/decode'
import { SYSTEM } from '@/lib/editorial/actor'
import { type Imported, importDump } from '@/lib/server/dumps/commands'
import { dumpImport } from '@/lib/server/dumps/schema'
import { Invalid } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { importArchive, isArchive } from './archives/import-archive'
import { readNamedFile } from './terminal/read-named-file'
import { tell, terminalCommand } from './terminal/terminal-command'
import { titleNamed } from './terminal/title-named'

const USAGE = `npm run import -- --title TITLE --date 2026-06-12 --page 1 [--page-name NAME] [--issue-number NUMBER] FILE
npm run import -- [--title TITLE] [--manifest MANIFEST] FOLDER|ZIP`

await terminalCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      date: { type: 'string' },
      page: { type: 'string' },
      'page-name': { type: 'string' },
      'issue-number': { type: 'string' },
      manifest: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Invalid('input-invalid', { field: 'FILE' })
  if (isArchive(file)) {
    const isWhole = await importArchive({ file, title: (await titleNamed(values.title)) ?? null, manifest: values.manifest ?? null })
    if (!isWhole) process.exitCode = 1
    return
  }
  const place = parse(dumpImport, {
    title: await titleNamed(values.title),
    date: values.date,
    page: values.page,
    pageName: values['page-name'],
    issueNumber: values['issue-number'],
    fileName: path.basename(file),
  })
  const bytes = readNamedFile(file, LARGEST_DUMP)
  if (bytes === null) throw new Invalid('file-unreadable', { file })
  report(await importDump(SYSTEM, place, bytes))
})

function report({ kind, erased, encoding, runnerUp, lines, articles, doubts, pageId }: Imported): void {
  if (kind === 'already-there') {
    tell('These bytes are on this page already. Nothing was changed.', '这个版已有完全相同的文本，没有作任何改动。')
  } else {
    tell('Imported.', '已导入。')
    tell(`articles ${articles}, doubts ${doubts}`, `稿件 ${articles} 篇，存疑 ${doubts} 处`)
  }
  if (erased) tell('Since these bytes came first, a person’s data were erased from them. They stay erased.', '此文本首次导入后，曾依法删除其中的个人信息，删除依然有效。')
  const second = runnerUp === null ? { en: '', zh: '' } : { en: ` (else ${runnerUp})`, zh: `（其次 ${runnerUp}）` }
  tell(`lines ${lines}, encoding ${encoding}${second.en}`, `文本 ${lines} 行，编码 ${encoding}${second.zh}`)
  tell(`To correct it: /desk/pages/${pageId}`, `校改：/desk/pages/${pageId}`)
}
