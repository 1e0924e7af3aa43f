import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { crcOf, storedDirectory, storedHeader } from '../../archive/zip-writer'
import { failureOf } from '../errors'
import { unpack } from './packed-part'
import { zipOf } from './testing/zips'
import { withZip } from './zip-directory'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a zip says that it holds, and holds. */
async function contentOf(zip: Uint8Array): Promise<[string | null, string][]> {
  const file = path.join(folder, 'drawn.zip')
  writeFileSync(file, zip)
  return withZip(file, async ({ entries, partsOf, read }) => {
    const parts = await partsOf(entries.map((_, at) => at))
    return Promise.all(entries.map(async ({ path: name }, at): Promise<[string | null, string]> => {
      const part = parts[at]
      return [name, part ? Buffer.from(await unpack(await read(part), part, name ?? '')).toString('hex') : 'none']
    }))
  })
}

const files = fc.array(fc.record({
  path: fc.string({ unit: fc.constantFrom('a', '版', '/', '1', ' ', '.', 'é'), minLength: 1, maxLength: 12 }), bytes: fc.uint8Array({ maxLength: 3_000 }),
}), { maxLength: 12 })

test('what is written as a zip that packs nothing is read as it was, by names and bytes', async () => {
  await fc.assert(fc.asyncProperty(files, async (drawn) => {
    const stored = drawn.map(({ path: name, bytes }) => ({ path: name, size: bytes.length, crc: crcOf(bytes) }))
    const zip = Buffer.concat([...drawn.flatMap(({ bytes }, at) => (stored[at] ? [storedHeader(stored[at]), bytes] : [])), storedDirectory(stored)])
    expect(await contentOf(zip)).toEqual(drawn.map(({ path: name, bytes }) => [name.normalize('NFC'), Buffer.from(bytes).toString('hex')]))
  }))
})

test('check sums are those of zlib', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crcOf(bytes) === crc32(bytes)))
})

test('a zip with any bytes changed is read as it was, refused with a sentence, or damaged where it changed; never a defect', async () => {
  await fc.assert(fc.asyncProperty(files, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }), async (drawn, changes) => {
    const zip = zipOf(drawn.map(({ path: name, bytes }) => ({ path: name, text: bytes })))
    for (const [at, byte] of changes) zip[at % zip.length] = byte
    const failure = await contentOf(zip).then(() => null, failureOf)
    expect(failure === null || ['archive-unreadable', 'archive-too-many-entries', 'entry-damaged'].includes(failure.code)).toBe(true)
  }))
})
