/** Sets the sample paper anew from its stories: `npx tsx scripts/typeset-sample.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { typesetSample } from '@/prisma/sample/typeset/typeset-sample'

const folder = join(import.meta.dirname, '../prisma/sample')
for (const { path, bytes } of typesetSample(folder)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  console.log(`${path}  ${bytes.length} bytes`)
}
