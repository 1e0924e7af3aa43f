/** `npm run -s split -- FILE`: prints what the reader makes of a dump, as one JSON object. */
import { decodeDump, type DecodeFault, LARGEST_DUMP, MOST_LINES } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { read } from '@/lib/reading/read'
import { splitJson } from '@/lib/reading/split-json'
import { readNamedFile } from './terminal/read-named-file'

const FAULTS: Readonly<Record<DecodeFault, string>> = {
  empty: 'the file holds no text',
  'too-large': `the file is larger than ${LARGEST_DUMP / 1024 / 1024} MB`,
  'too-many-lines': `the file has more than ${MOST_LINES} lines`,
  binary: 'the file is not text',
}

function main(path: string | undefined): number {
  if (path === undefined) return fail('usage: npm run -s split -- FILE')
  const bytes = readNamedFile(path, LARGEST_DUMP)
  if (bytes === null) return fail(`${path}: the file cannot be read`)
  const dump = decodeDump(bytes)
  if (!dump.ok) return fail(`${path}: ${FAULTS[dump.fault]}`)
  const lines = linesOf(dump.text)
  process.stdout.write(`${JSON.stringify(splitJson(lines, read(lines)))}\n`)
  return 0
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

process.exitCode = main(process.argv[2])
