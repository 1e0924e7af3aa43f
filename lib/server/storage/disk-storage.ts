import 'server-only'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { checkName, checkPrefix, type Storage } from './storage'

/** What is being written lies here, on the same disk as its place; no name begins with a point, so nobody finds it. */
const INCOMING = '.incoming'

/** A storage in a folder, which is made when something is put into it. Each name is a file. */
export function diskStorage(folder: string): Storage {
  const place = (name: string) => path.join(folder, ...checkName(name).split('/'))
  return {
    put: async (name, bytes) => write(folder, place(name), (incoming) => writeFile(incoming, bytes, { flag: 'wx' })),
    putFile: async (name, file) => write(folder, place(name), (incoming) => copyFile(file, incoming)),
    get: async (name) => orNull(readFile(place(name))),
    stream: async (name) => {
      const file = place(name)
      const found = await orNull(stat(file))
      if (!found?.isFile()) return null
      return { size: found.size, body: Readable.toWeb((await open(file)).createReadStream()) as ReadableStream<Uint8Array> }
    },
    part: async (name, start, length) => orNull(readPart(place(name), start, length)),
    has: async (name) => (await orNull(stat(place(name))))?.isFile() ?? false,
    delete: async (name) => remove(folder, place(name)),
    list: (prefix) => namesIn(folder, checkPrefix(prefix).slice(0, -1)),
  }
}

/** Whoever reads finds all of the bytes or none of them, even after the power failed: they are on the disk before they get their name. */
async function write(folder: string, file: string, fill: (incoming: string) => Promise<void>): Promise<void> {
  const incoming = path.join(folder, INCOMING, randomUUID())
  await mkdir(path.dirname(incoming), { recursive: true })
  try {
    await fill(incoming)
    await sync(incoming, 'r+')
    await settle(incoming, file)
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  }
}

/** How often a folder is made anew that somebody removes, because it is empty, before the file is in it. */
const MOST_TRIES = 5

/** Gives a file that is written its name, and sees to it that the name is on the disk, too. */
async function settle(incoming: string, file: string, tries = MOST_TRIES): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await rename(incoming, file)
    await sync(path.dirname(file), 'r')
  } catch (error) {
    if (tries <= 1 || codeOf(error) !== 'ENOENT') throw error
    await settle(incoming, file, tries - 1)
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
async function sync(place: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(place, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readPart(file: string, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Removes a file, and the folders that are empty without it. */
async function remove(folder: string, file: string): Promise<void> {
  await rm(file, { force: true })
  for (let empty = path.dirname(file); empty !== folder; empty = path.dirname(empty)) {
    try {
      await rmdir(empty)
    } catch {
      return
    }
  }
}

async function* namesIn(folder: string, within: string): AsyncIterable<string> {
  const entries = (await orNull(readdir(path.join(folder, within), { withFileTypes: true }))) ?? []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const name = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) yield* namesIn(folder, name)
    else yield name
  }
}

/** What says that a file is not there: no such name, one that is a folder, or one below a file. */
const ABSENT: readonly unknown[] = ['ENOENT', 'EISDIR', 'ENOTDIR']

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (ABSENT.includes(codeOf(error))) return null
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
