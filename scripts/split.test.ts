import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-split-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function split(name: string, bytes: Uint8Array | string | null) {
  const path = join(folder, name)
  if (bytes !== null) writeFileSync(path, bytes)
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/split.ts', path], { encoding: 'utf8', cwd: join(import.meta.dirname, '..') })
}

test('prints one object and nothing else', () => {
  const { status, stdout, stderr } = split('page.txt', '河湾水位回落\n\n本报讯 河湾水位连续七天回落。\n')
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject({ articles: [{ headline: '河湾水位回落', paragraphs: ['本报讯 河湾水位连续七天回落。'] }] })
}, 30_000)

test.each([
  ['missing.txt', null],
  ['empty.txt', ''],
  ['binary.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ['large.txt', 'x'.repeat(4 * 1024 * 1024 + 1)],
] as const)('says what is wrong with %s and exits with 1', (name, bytes) => {
  const { status, stdout, stderr } = split(name, bytes)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain(name)
}, 30_000)
