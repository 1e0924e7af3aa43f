import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { entryFault, isLitter } from '@/lib/archive/check-archive'
import { isManifest } from '@/lib/archive/manifest'
import type { RefusedEntry } from '@/lib/archive/plan'
import { crcOf, MOST_STORED, type StoredFile, storedDirectory, storedHeader } from '@/lib/archive/zip-writer'
import { LARGEST_DUMP } from '@/lib/dump/decode'
import { Invalid } from '@/lib/server/errors'

/**
 * Writes the texts of a folder, and its manifest, into a zip that packs nothing, one file after the other. What is no text of a page is
 * left out and told. Links are not followed.
 */
export async function zipOfFolder(folder: string, zip: string): Promise<readonly RefusedEntry[]> {
  const refused: RefusedEntry[] = []
  const stored: StoredFile[] = []
  const out = await open(zip, 'wx')
  try {
    for (const file of filesOf(folder)) {
      const name = path.relative(folder, file).split(path.sep).join('/').normalize('NFC')
      if (isLitter(name)) continue
      const fault = isManifest(name) ? null : faultOf(file, name)
      if (fault) {
        refused.push({ path: name, fault })
        continue
      }
      if (stored.length >= MOST_STORED) throw new Invalid('archive-too-many-entries', { most: MOST_STORED })
      const bytes = readFileSync(file)
      const entry = { path: name, size: bytes.length, crc: crcOf(bytes) }
      await out.write(storedHeader(entry))
      await out.write(bytes)
      stored.push(entry)
    }
    await out.write(storedDirectory(stored))
  } finally {
    await out.close()
  }
  return refused
}

function faultOf(file: string, name: string): RefusedEntry['fault'] | null {
  const found = lstatSync(file)
  const size = Math.min(found.size, LARGEST_DUMP + 1)
  return entryFault({ path: name, kind: found.isFile() ? 'file' : 'link', size, packed: size, encrypted: false, packing: 'known' })
}

/** All files below a folder, by name, so that the same folder makes the same zip. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
}
