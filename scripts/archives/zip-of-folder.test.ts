import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { unpack } from '@/lib/server/archives/packed-part'
import { withZip } from '@/lib/server/archives/zip-directory'
import { zipOfFolder } from './zip-of-folder'

const folder = mkdtempSync(path.join(tmpdir(), 'galley-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the texts of a folder and its manifest come into a zip as they are; what is no text is told, and links are not followed', async () => {
  const papers = path.join(folder, 'papers')
  mkdirSync(path.join(papers, '2026-06-12'), { recursive: true })
  const texts = { '2026-06-12/第1版.txt': '渡口今晨复航\n', '2026-06-12/2.txt': '老街新装十二把木椅\n', 'manifest.csv': 'path\n2026-06-12/2.txt\n' }
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(papers, name), text)
  writeFileSync(path.join(papers, '2026-06-12/2.pdf'), '%PDF-1.7')
  writeFileSync(path.join(papers, '.DS_Store'), 'x')
  symlinkSync('/etc/hostname', path.join(papers, '2026-06-12/3.txt'))

  const zip = path.join(folder, 'papers.zip')
  const refused = await zipOfFolder(papers, zip)
  expect(refused.map(({ path: name, fault }) => [name, fault.code]).sort()).toEqual([['2026-06-12/2.pdf', 'entry-no-text'], ['2026-06-12/3.txt', 'entry-is-link']])
  const content = await withZip(zip, async ({ entries, partsOf, read }) => {
    const parts = await partsOf(entries.map((_, at) => at))
    return Promise.all(entries.map(async ({ path: name }, at) => {
      const part = parts[at]
      return [name, part ? Buffer.from(await unpack(await read(part), part, name ?? '')).toString('utf8') : null]
    }))
  })
  expect(Object.fromEntries(content)).toEqual(texts)
})
