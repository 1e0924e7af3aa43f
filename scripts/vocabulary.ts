/**
 * `npm run vocabulary -- load FILE`: loads a vocabulary, or a newer release of it: IPTC's JSON of the Media Topics, or CSV with
 * `--slug S --name N`; `places` loads the places of China by their codes, `prepare` what comes along.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { SYSTEM } from '@/lib/editorial/actor'
import { Invalid } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { loadChinesePlaces, type Loaded, loadVocabulary, prepareTags } from '@/lib/server/vocabularies/commands'
import { vocabulary } from '@/lib/server/vocabularies/schema'
import { readVocabulary } from '@/lib/tagging/vocabulary-file'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = `npm run vocabulary -- load FILE [--slug SHORT-NAME --name NAME] [--kind subject|place|person|organisation|series] [--source WHOSE] [--release DATE]
npm run vocabulary -- places
npm run vocabulary -- prepare`

await terminalCommand(USAGE, async () => {
  const option = { type: 'string' } as const
  const { values, positionals: [deed, file, ...more] } = parseArgs({
    allowPositionals: true, options: { slug: option, name: option, kind: option, source: option, release: option },
  })
  if (deed === 'load' && file !== undefined && more.length === 0) return told(await load(file, values))
  if (file !== undefined) throw new Invalid('input-invalid', { field: file })
  if (deed === 'places') return told(await loadChinesePlaces(SYSTEM))
  if (deed !== 'prepare') throw new Invalid('input-invalid', { field: deed ?? 'load' })
  const { topics, keyed } = await prepareTags(SYSTEM)
  tell(`${topics} topics loaded, ${keyed} tags can be found now.`, `已载入 ${topics} 个主题，${keyed} 个标签现在可以查到。`)
})

function load(file: string, values: Readonly<Record<string, string | undefined>>): Promise<Loaded> {
  const read = readVocabulary(textOf(file))
  if (!read.ok) throw new Invalid('vocabulary-unreadable', { file })
  const known = read.known ?? {}
  return loadVocabulary(SYSTEM, parse(vocabulary, { ...known, ...values, update: true, entries: read.entries }))
}

/** The text of a file that a person named where `npm run` was called. */
function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.resolve(process.env['INIT_CWD'] ?? '.', file)))
  } catch {
    throw new Invalid('vocabulary-unreadable', { file })
  }
}

function told({ tags, added, changed, retired }: Loaded): void {
  tell(
    `${tags} tags are loaded: ${added} new, ${changed} changed, ${retired} retired.`,
    `已载入 ${tags} 个标签：新增 ${added}，更新 ${changed}，停用 ${retired}。`,
  )
}
