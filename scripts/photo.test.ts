import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '@/lib/editorial/actor'
import { searchPhotos } from '@/lib/server/photos/queries'
import { photoWish } from '@/lib/server/photos/schema'
import { picture } from '@/lib/server/photos/testing/pictures'
import { foundPaper, withDesk } from '@/lib/server/testing/desk'

withDesk()

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-photo-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command in the folder, as npm does, in English. */
function photo(...args: string[]): Promise<{ status: unknown; stdout: string; stderr: string }> {
  const env = { ...process.env, GALLEY_DATA: path.join(folder, 'data'), INIT_CWD: folder, LANG: 'en_GB.UTF-8', LC_ALL: '', LC_MESSAGES: '' }
  const script = ['--conditions=react-server', '--import', 'tsx', 'scripts/photo.ts', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, script, { cwd: path.join(import.meta.dirname, '..'), env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }))
  })
}

test('brings in what it can, says of each file what came of it, and fails where one was refused', async () => {
  const title = await foundPaper()
  writeFileSync(path.join(folder, 'ferry.jpg'), await picture('jpeg', 64, 48))
  writeFileSync(path.join(folder, 'text.jpg'), 'The ferry came late.')
  const first = await photo('--title', title, 'ferry.jpg', 'text.jpg', 'missing.jpg', 'ferry.jpg')
  expect(first.status).toBe(1)
  expect(first.stdout).toMatch(/^ferry\.jpg: taken in, 64 × 48, [-0-9a-f]{36}\nferry\.jpg: there already, [-0-9a-f]{36}\n$/)
  for (const told of ['“text.jpg” is none of the kinds', '“missing.jpg” cannot be read', '2 of 4 were not taken in']) expect(first.stderr).toContain(told)
  const { photos } = await searchPhotos(SYSTEM, photoWish.parse({}))
  expect(photos).toMatchObject([{ fileName: 'ferry.jpg', title: { slug: title } }])
  expect(readdirSync(path.join(folder, 'data', 'photos', photos[0]?.sha256 ?? ''))).toEqual(['original'])
}, 60_000)

test('says how it is written where it names no file or no title that there is', async () => {
  expect(await photo()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('npm run photo --') as unknown })
  expect(await photo('--title', 'nowhere', 'ferry.jpg')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('“nowhere”') as unknown })
}, 60_000)
