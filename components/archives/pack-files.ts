import { crcOf, type StoredFile, storedDirectory, storedHeader } from '@/lib/archive/zip-writer'
import { LARGEST_DUMP } from '@/lib/dump/decode'

/** Whether one file was chosen that is a zip as it is. */
export function isZip(files: readonly File[]): boolean {
  return files.length === 1 && /\.zip$/iu.test(files[0]?.name ?? '')
}

/**
 * Several files as one zip that packs nothing. Each is read once, by itself, for its check sum; the zip itself is made of the files where
 * they are. One that is larger than any dump stands in it without its bytes, so that it is refused by name.
 *
 * @param name of the zip
 */
export async function packFiles(files: readonly File[], name: string): Promise<File> {
  const stored: StoredFile[] = []
  const parts: BlobPart[] = []
  for (const file of files) {
    const isPage = file.size <= LARGEST_DUMP
    const entry = { path: file.webkitRelativePath || file.name, size: isPage ? file.size : 0, crc: isPage ? crcOf(new Uint8Array(await file.arrayBuffer())) : 0 }
    stored.push(entry)
    parts.push(storedHeader(entry), ...(isPage ? [file] : []))
  }
  return new File([...parts, storedDirectory(stored)], name, { type: 'application/zip' })
}
