import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { isAway } from '../away'
import { renderPhoto } from '../jobs/render-photo'
import { storage } from '../storage/open-storage'
import { openTestStore, testStoreAccess, type TestStore } from '../storage/testing/s3-store'
import { openStoreGate, type StoreGate } from '../storage/testing/store-gate'
import { rowCounts, withDesk } from '../testing/desk'
import { addPhoto } from './commands'
import { previewPhoto } from './queries'
import { picture } from './testing/pictures'

withDesk()

let store: TestStore
let gate: StoreGate
beforeAll(async () => {
  store = await openTestStore()
  gate = await openStoreGate(store.endpoint)
  const { key, secret } = testStoreAccess()
  Object.assign(process.env, {
    GALLEY_S3_ENDPOINT: gate.endpoint, GALLEY_S3_BUCKET: `galley-${randomBytes(8).toString('hex')}`, GALLEY_S3_KEY: key, GALLEY_S3_SECRET: secret,
  })
})
afterAll(async () => {
  await gate.end()
  await store.end()
})

async function kept(): Promise<string[]> {
  const names: string[] = []
  for await (const name of storage().list('')) names.push(name)
  return names.sort()
}

test('photos are kept in the store that the configuration names, with their renditions', async () => {
  const bytes = await picture('jpeg', 400, 300)
  const { photo } = await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })
  await renderPhoto(photo.id, 'whole')
  expect(await kept()).toEqual([`${photo.sha256}/original`, `${photo.sha256}/whole/320.webp`])
  expect(Buffer.from((await storage().get(`${photo.sha256}/original`)) ?? []).equals(bytes)).toBe(true)
  expect((await previewPhoto(SYSTEM, photo.id, { crop: null, width: 320 })).length).toBeGreaterThan(100)
})

test('a store that breaks off in the middle of a photo leaves nothing behind, and takes the photo when it is back', async () => {
  const bytes = await picture('png', 1200, 800)
  const before = [await rowCounts(), await kept()]
  gate.breakAfter = 1024 * 1024
  await expect(addPhoto(SYSTEM, bytes, { fileName: 'ferry.png' })).rejects.toThrow()
  gate.breakAfter = null
  expect([await rowCounts(), await kept()]).toEqual(before)
  expect((await addPhoto(SYSTEM, bytes, { fileName: 'ferry.png' })).kind).toBe('added')
})

test('a store that takes a photo and says nothing is asked once, is told as away, and takes the photo when it speaks again', async () => {
  const bytes = await picture('png', 300, 200)
  const before = await rowCounts()
  gate.silent = true
  const answer = await addPhoto(SYSTEM, bytes, { fileName: 'ferry.png' }).catch((error: unknown) => error)
  gate.silent = false
  expect([isAway(answer), gate.unanswered, await rowCounts()]).toEqual([true, ['PUT'], before])
  expect((await addPhoto(SYSTEM, bytes, { fileName: 'ferry.png' })).kind).toBe('added')
})
