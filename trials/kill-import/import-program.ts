/**
 * `import-program.ts PLACE FILE`: connects, says so, and waits to be told; then imports the dump FILE as the page that PLACE names, in
 * JSON, says so, and waits to be killed.
 */
import { readFileSync } from 'node:fs'
import { SYSTEM } from '@/lib/editorial/actor'
import { transaction } from '@/lib/server/db'
import { importDump } from '@/lib/server/dumps/commands'
import { dumpImport } from '@/lib/server/dumps/schema'

const [place = '', file = ''] = process.argv.slice(2)
const page = dumpImport.parse(JSON.parse(place))
const bytes = readFileSync(file)
await transaction((tx) => tx.$queryRaw`SELECT 1`)
process.stdin.once('data', () => void importDump(SYSTEM, page, bytes).then(({ kind }) => process.stdout.write(`${kind}\n`)))
process.stdout.write('ready\n')
