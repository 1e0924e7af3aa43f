/** `npm run log -- [--form csv|jsonl] [--person ADDRESS|system] [--deed D] [--thing T] [--id ID] [--from DAY] [--to DAY] [--out FILE]`: the audit log. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { BY_SYSTEM } from '@/lib/audit/wish'
import { SYSTEM } from '@/lib/editorial/actor'
import { logFile } from '@/lib/server/audit/log-file'
import { logFileWish } from '@/lib/server/audit/schema'
import { NotFound } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { listPeople } from '@/lib/server/people/queries'
import { Trouble } from './platform/speech.mjs'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = 'npm run log -- [--form csv|jsonl] [--person ADDRESS|system] [--deed DEED] [--thing THING] [--id ID] [--from DAY] [--to DAY] [--out FILE]'
const TEXT = { type: 'string' } as const

await terminalCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { form: TEXT, person: TEXT, deed: TEXT, thing: TEXT, id: TEXT, from: TEXT, to: TEXT, out: TEXT } })
  const { out, person, ...asked } = values
  const { form, ...filter } = parse(logFileWish, { form: 'csv', ...asked, person: await idOf(person) })
  const parts = Readable.from(logFile(SYSTEM, form, filter, Intl.DateTimeFormat().resolvedOptions().timeZone))
  if (out === undefined) return sendToReader(parts)
  await writeNew(parts, out)
  tell(`The log is written to ${out}.`, `日志已写入 ${out}。`)
})

/** A person by the address with which they sign in. */
async function idOf(address: string | undefined): Promise<string | null> {
  if (address === undefined || address === BY_SYSTEM) return address ?? null
  const person = (await listPeople(SYSTEM)).find(({ email }) => email === address.toLowerCase())
  if (!person) throw new NotFound('no-such-person')
  return person.id
}

/** A reader that has seen enough, such as `head`, ends it without being told off. */
async function sendToReader(parts: Readable): Promise<void> {
  try {
    await pipeline(parts, process.stdout, { end: false })
  } catch (error) {
    if (!hasCode(error, 'EPIPE')) throw error
  }
}

/** A file that is there is not written over. */
async function writeNew(parts: Readable, file: string): Promise<void> {
  try {
    await pipeline(parts, createWriteStream(file, { flags: 'wx' }))
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    throw new Trouble(`${file} is there already. Name another file, or take that one away first.`, `${file} 已存在。请换一个文件名，或先移走该文件。`)
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
