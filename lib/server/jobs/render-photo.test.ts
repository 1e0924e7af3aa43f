import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { cropName } from '../../photos/crop'
import { sqlTransaction } from '../db'
import { addPhoto } from '../photos/commands'
import { deskPhoto } from '../photos/queries'
import { sendRenderings } from '../photos/send-rendering'
import { picture, withPhotoFolder } from '../photos/testing/pictures'
import { withDesk } from '../testing/desk'
import { renderPhoto } from './render-photo'
import { resumeRenderings } from './resume-renderings'
import { startWorker } from './worker'

withDesk()
const kept = withPhotoFolder()

test('a worker makes what a photo needs when it comes, and a part of it when it is put to use', async () => {
  const { photo } = await addPhoto(SYSTEM, await picture('jpeg', 700, 500), { fileName: 'ferry.jpg' })
  const crop = { x: 0, y: 0, width: 0.5, height: 0.5 }
  await sqlTransaction((tx) => sendRenderings(tx, [{ photo: photo.id, crop: cropName(crop) }]))
  await expect(sqlTransaction(async (tx) => {
    await sendRenderings(tx, [{ photo: photo.id, crop: '5000-5000-5000-5000' }])
    throw new RangeError('what would have used it failed')
  })).rejects.toThrow('failed')

  let left = 2
  let done: () => void = () => {}
  const bothDone = new Promise<void>((resolve) => (done = resolve))
  const worker = await startWorker((name) => {
    if (name !== 'render-photo') return
    left -= 1
    if (left === 0) done()
  })
  await bothDone
  await worker.stop()

  const there = (name: string) => existsSync(path.join(kept.folder, photo.sha256, name))
  expect(['whole/320.webp', 'whole/640.webp', `${cropName(crop)}/320.webp`, '5000-5000-5000-5000/320.webp'].map(there)).toEqual([true, true, true, false])
  expect((await deskPhoto(SYSTEM, photo.id)).rendered).toBe(true)
})

test('a photo whose job a restore has lost is sent again, once', async () => {
  const { photo } = await addPhoto(SYSTEM, await picture('jpeg', 400, 300), { fileName: 'quay.jpg' })
  expect(await resumeRenderings()).toBe(0)
  await sqlTransaction(async (tx) => tx.$executeRaw`DELETE FROM pgboss.job WHERE data->>'photo' = ${photo.id}`)
  expect(await resumeRenderings()).toBe(1)
  expect(await resumeRenderings()).toBe(0)
  await renderPhoto(photo.id, cropName(null))
  expect((await deskPhoto(SYSTEM, photo.id)).rendered).toBe(true)
  await sqlTransaction(async (tx) => tx.$executeRaw`DELETE FROM pgboss.job WHERE data->>'photo' = ${photo.id}`)
  expect(await resumeRenderings()).toBe(0)
})
