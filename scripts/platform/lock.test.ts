import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryLock, withLock } from './lock.mjs'
import { identityOf } from './process-identity.mjs'

let folder = ''
let lock = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'galley-lock-'))
  lock = path.join(folder, 'x.lock')
})
afterEach(() => rm(folder, { recursive: true }))

async function leaveLock(holder: object) {
  await mkdir(lock)
  await writeFile(path.join(lock, 'holder.json'), JSON.stringify({ key: 'left', note: '', ...holder }))
}

test('whoever comes second learns who holds the lock, and gets it after its release', async () => {
  const first = await tryLock(lock, 'http://localhost:3000')
  const second = await tryLock(lock)
  expect(second).toMatchObject({ held: false, holder: { pid: process.pid, note: 'http://localhost:3000' } })
  if (first.held) await first.release()
  expect(await tryLock(lock)).toMatchObject({ held: true })
})

test('the lock of a process that has died counts for nothing', async () => {
  const child = spawn('sleep', ['60'])
  const identity = identityOf(child.pid ?? 0)
  await leaveLock(identity ?? {})
  expect(await tryLock(lock)).toMatchObject({ held: false })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await tryLock(lock)).toMatchObject({ held: true })
})

test('a number that went to another process does not keep the lock', async () => {
  await leaveLock({ pid: process.pid, started: 'another time' })
  expect(await tryLock(lock)).toMatchObject({ held: true })
})

test('a lock that was written by half counts for nothing', async () => {
  await mkdir(lock)
  await writeFile(path.join(lock, 'holder.json'), '{"pid":')
  expect(await tryLock(lock)).toMatchObject({ held: true })
})

test('of many at once on a dead lock exactly one gets it, and nothing is left lying about', async () => {
  await leaveLock({ pid: 0, started: 'never' })
  const attempts = await Promise.all(Array.from({ length: 20 }, () => tryLock(lock)))
  expect(attempts.filter(({ held }) => held)).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['x.lock'])
})

test('works under one lock never overlap', async () => {
  let inside = 0
  const seen = await Promise.all(
    Array.from({ length: 8 }, () =>
      withLock(lock, async () => {
        inside += 1
        const together = inside
        await new Promise(setImmediate)
        inside -= 1
        return together
      }),
    ),
  )
  expect(seen).toEqual(seen.map(() => 1))
})
