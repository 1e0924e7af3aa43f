import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { ZodError } from 'zod'
import { Trouble } from '../platform/speech.mjs'
import { contentOf, fileName, Ledger, tableName } from './ledger'
import { type Manifest, MANIFEST, OtherFormat, parseManifest } from './manifest'

/** One entry of an archive. Its body is read before the next one is asked for. */
export interface Entry {
  readonly name: string
  readonly body: AsyncIterable<Uint8Array>
}

/** The entries of an archive in their order, read once and bit by bit. What is wrong with it is thrown as a Trouble. */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  const entries = extract()
  source.on('error', (error) => unpacked.destroy(error))
  unpacked.on('error', (error) => entries.destroy(error))
  source.pipe(unpacked).pipe(entries)
  try {
    for await (const entry of readWell(entries, file)) yield { name: entry.header.name, body: bytesOf(readWell(entry, file)) }
  } finally {
    source.destroy()
  }
}

async function* readWell<T>(source: AsyncIterable<T>, file: string): AsyncGenerator<T> {
  try {
    for await (const one of source) yield one
  } catch (error) {
    throw readTrouble(error, file)
  }
}

async function* bytesOf(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new RangeError('an archive is read as bytes')
    yield chunk
  }
}

/** All of a body that is known to be small enough. */
export async function wholeOf({ body }: Entry): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads an archive to its end and holds every hash against its manifest, which comes back. Throws a Trouble where it does not agree. */
export async function checkArchive(file: string): Promise<Manifest> {
  const ledger = new Ledger()
  let manifest: Manifest | null = null
  for await (const entry of entriesOf(file)) {
    if (manifest) throw damaged(file)
    if (entry.name === MANIFEST) manifest = manifestOf((await wholeOf(entry)).toString('utf8'), file)
    else await count(ledger, entry, file)
  }
  if (!manifest || !ledger.agreesWith(manifest)) throw damaged(file)
  return manifest
}

async function count(ledger: Ledger, { name, body }: Entry, file: string): Promise<void> {
  const content = contentOf(name)
  if (!content) throw damaged(file)
  const counted = content.kind === 'table' ? tableName(content.name) : fileName(content.name)
  // A file may have no bytes, and is there all the same.
  ledger.add(counted, new Uint8Array())
  for await (const chunk of body) ledger.add(counted, chunk)
}

function manifestOf(text: string, file: string): Manifest {
  try {
    return parseManifest(text)
  } catch (error) {
    if (error instanceof OtherFormat) {
      throw new Trouble(`${file} is a backup of the format ${error.message}, which this Galley does not know. Restore it with the Galley that made it, or a newer one.`,
        `${file} 的备份格式为 ${error.message}，此版本的 Galley 不认识。请用制作它的 Galley 或更新的版本恢复。`)
    }
    if (error instanceof SyntaxError || error instanceof ZodError) throw damaged(file)
    throw error
  }
}

export function damaged(file: string, words = ''): Trouble {
  return new Trouble(`${file} is damaged, or not a backup of Galley: what it holds is not what its manifest says. Nothing was changed. Take another copy of it, or the backup before.`,
    `${file} 已损坏，或不是 Galley 的备份：内容与清单不符。未作任何更改。请换用它的另一份副本，或更早的备份。`, words)
}

function readTrouble(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof Trouble) return error
  const code = 'code' in error ? String(error.code) : ''
  if (['ENOENT', 'EISDIR', 'EACCES'].includes(code)) {
    return new Trouble(`${file} cannot be read. Check its name and who may read it.`, `无法读取 ${file}。请检查文件名和读取权限。`, error.message)
  }
  // What zlib and tar-stream say of bytes that are not theirs.
  if (code.startsWith('Z_') || /tar|unexpected end|checksum|header/iu.test(error.message)) return damaged(file, error.message)
  return error
}
