import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStorage } from './disk-storage'
import { s3Storage } from './s3-storage'
import { checkName, type Storage } from './storage'
import { openTestStore, testStoreAccess } from './testing/s3-store'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-storage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const store: { end: () => Promise<void>; endpoint: string } = { endpoint: '', end: async () => {} }
beforeAll(async () => Object.assign(store, await openTestStore()))
afterAll(() => store.end())

/** A new and empty storage of each kind. */
const KINDS: Readonly<Record<string, () => Storage>> = {
  'on disk': () => diskStorage(path.join(folder, randomBytes(8).toString('hex'))),
  'in a store that speaks S3': () => s3Storage({
    endpoint: store.endpoint, bucket: `galley-${randomBytes(8).toString('hex')}`, region: 'us-east-1', ...testStoreAccess(),
  }),
}

const NAME = 'ab12/1000-0-8000-5000/320.webp'
const bytes = (text: string) => new TextEncoder().encode(text)

async function listed(storage: Storage, prefix = ''): Promise<string[]> {
  const names: string[] = []
  for await (const name of storage.list(prefix)) names.push(name)
  return names.sort()
}

describe.each(Object.entries(KINDS))('a storage %s', (_, make) => {
  test('gives back what was put, whole and as a stream, and knows its size', async () => {
    const storage = make()
    const large = randomBytes(3 * 1024 * 1024 + 17)
    await storage.put(NAME, large)
    expect(Buffer.from((await storage.get(NAME)) ?? []).equals(large)).toBe(true)
    const stream = await storage.stream(NAME)
    expect(stream?.size).toBe(large.length)
    expect(Buffer.from(await new Response(stream?.body).arrayBuffer()).equals(large)).toBe(true)
    expect(await storage.has(NAME)).toBe(true)
  })

  test('takes a file as it takes its bytes, and gives back any part of it', async () => {
    const storage = make()
    const large = randomBytes(1024 * 1024 + 17)
    const file = path.join(folder, randomBytes(8).toString('hex'))
    writeFileSync(file, large)
    await storage.putFile(NAME, file)
    expect(Buffer.from((await storage.get(NAME)) ?? []).equals(large)).toBe(true)
    const part = async (start: number, length: number) => Buffer.from((await storage.part(NAME, start, length)) ?? [])
    expect((await part(500_000, 3_000)).equals(large.subarray(500_000, 503_000))).toBe(true)
    expect([(await part(large.length - 5, 100)).length, (await part(7, 0)).length]).toEqual([5, 0])
    expect(await storage.part('ab12/none', 0, 10)).toBeNull()
  })

  test('keeps what has no bytes at all', async () => {
    const storage = make()
    await storage.put('empty', new Uint8Array())
    expect([await storage.has('empty'), (await storage.get('empty'))?.length]).toEqual([true, 0])
  })

  test('has nothing under a name that was never put, deleted, or is only the beginning of others', async () => {
    const storage = make()
    const nothing = async (name: string) => [await storage.get(name), await storage.stream(name), await storage.has(name)]
    expect(await nothing(NAME)).toEqual([null, null, false])
    await storage.put(NAME, bytes('x'))
    expect(await nothing('ab12')).toEqual([null, null, false])
    expect(await nothing(`${NAME}/more`)).toEqual([null, null, false])
    await storage.delete(NAME)
    await storage.delete(NAME)
    expect(await nothing(NAME)).toEqual([null, null, false])
    expect(await listed(storage)).toEqual([])
  })

  test('lists by whole parts of names, and an empty storage as nothing', async () => {
    const storage = make()
    expect(await listed(storage)).toEqual([])
    const names = ['ab/original', 'ab/whole/320.webp', 'ab/whole/640.webp', 'abc/original']
    for (const name of names) await storage.put(name, bytes(name))
    expect(await listed(storage)).toEqual(names)
    expect(await listed(storage, 'ab/')).toEqual(names.slice(0, 3))
    expect(await listed(storage, 'ab/whole/')).toEqual(names.slice(1, 3))
    expect(await listed(storage, 'zz/')).toEqual([])
  })

  test('takes the same name from many at once, and is never seen in between', async () => {
    const storage = make()
    const content = randomBytes(256 * 1024)
    const reading = async () => [null, content.length].includes((await storage.get(NAME))?.length ?? null)
    const all = await Promise.all(Array.from({ length: 8 }, async () => {
      await storage.put(NAME, content)
      return reading()
    }))
    expect(all).toEqual(Array.from({ length: 8 }, () => true))
    expect(await listed(storage)).toEqual([NAME])
  })

  test('takes what is put while others are deleted beside it', async () => {
    const storage = make()
    await Promise.all(Array.from({ length: 20 }, async (_each, index) => {
      await storage.put(`ab/${index}`, bytes('x'))
      if (index % 2 === 0) await storage.delete(`ab/${index}`)
    }))
    expect((await listed(storage, 'ab/')).length).toBe(10)
  })

  test.each(['', '/', '../x', 'a/../../x', '/etc/passwd', 'A', 'a//b', 'a/', '.hidden', 'a/.b', 'a\\b', 'a\0', 'a'.repeat(201), '渡'])(
    'refuses %j as a name before it touches anything', async (name) => {
      const storage = make()
      const deeds = [storage.put, storage.get, storage.stream, storage.has, storage.delete].map(async (deed) => deed(name, bytes('x')))
      const outcomes = await Promise.allSettled(deeds)
      const refused = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof RangeError)
      expect(refused).toEqual(deeds.map(() => true))
    })
})

test('no name leads out of the folder', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('.', '/', 'a', '-', '0', '\\', '\0') }), (name) => {
    let place: string
    try {
      place = path.join('/store', ...checkName(name).split('/'))
    } catch (error) {
      return error instanceof RangeError
    }
    return place === `/store/${name}`
  }))
})

test('what fails to be written on disk leaves nothing behind', async () => {
  const place = path.join(folder, 'in-the-way')
  const storage = diskStorage(place)
  await storage.put('ab', bytes('a file where a folder should be'))
  await expect(storage.put('ab/original', bytes('x'))).rejects.toThrow()
  expect(await listed(storage)).toEqual(['ab'])
  expect(readdirSync(path.join(place, '.incoming'))).toEqual([])
})
