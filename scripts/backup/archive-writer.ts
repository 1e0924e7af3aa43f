import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { Ledger } from './ledger'

/**
 * Bytes of one entry at most, and so what of a table is held in memory: tar says the size of an entry before its bytes, and how long a
 * table is, is known when it is over.
 */
const PART = 8 * 1024 * 1024

/** For its owner alone: whoever may read a backup may read everything. */
const MODE = 0o600

/** An archive that is being written: tar, packed by gzip. It gets its name when it is whole and on the disk. */
export class ArchiveWriter {
  readonly ledger = new Ledger()
  readonly #pack = pack()
  readonly #file: string
  readonly #draft: string
  readonly #written: Promise<void>

  constructor(file: string) {
    this.#file = file
    this.#draft = `${file}.part`
    this.#written = pipeline(this.#pack, createGzip(), createWriteStream(this.#draft, { mode: MODE }))
    // Told where it is waited for.
    this.#written.catch(() => undefined)
  }

  /** Writes what is as long as it turns out to be, in parts. */
  async addParts(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let number = 0
    for await (const part of inParts(chunks)) {
      this.ledger.add(name, part)
      await this.#entry(`${name}/${String(number).padStart(6, '0')}`, part.byteLength, [part])
      number += 1
    }
  }

  /** Writes bytes of which the number is known, as they come. */
  async addFile(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    // There, though it has no bytes.
    this.ledger.add(name, new Uint8Array())
    await this.#entry(name, size, counted(this.ledger, name, chunks))
  }

  /** Writes the last entry, and gives the archive its name. */
  async finish(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text)
    await this.#entry(name, bytes.byteLength, [bytes])
    this.#pack.finalize()
    await this.#written
    await sync(this.#draft)
    await rename(this.#draft, this.#file)
    await sync(path.dirname(this.#file))
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    this.#pack.destroy()
    await this.#written.catch(() => undefined)
    await rm(this.#draft, { force: true })
  }

  async #entry(name: string, size: number, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const entry = this.#pack.entry({ name, size, mode: MODE })
    const ended = new Promise<void>((resolve, reject) => entry.once('close', resolve).once('error', reject))
    // A disk that is full ends whoever writes.
    const over = Promise.race([ended, this.#written])
    over.catch(() => undefined)
    for await (const chunk of chunks) if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), over])
    entry.end(null)
    await over
  }
}

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.byteLength
    if (size < PART) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

async function* counted(ledger: Ledger, name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    ledger.add(name, chunk)
    yield chunk
  }
}

async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
