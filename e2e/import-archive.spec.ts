import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type TestEntry, zipOf } from '@/lib/server/archives/testing/zips'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper } from './paper'

const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8')

/** A page that no other test has. */
const page = (path: string): TestEntry => ({ path, text: `${TWO_STORIES}\n${randomUUID()}\n` })

async function send(screen: Page, paper: string, files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await screen.goto('/desk/import')
  const chooser = screen.waitForEvent('filechooser')
  await screen.getByRole('button', { name: 'Select a zip or files' }).click()
  await (await chooser).setFiles([...files])
  await screen.getByLabel('Paper of pages that name none').selectOption(paper)
  await screen.getByRole('button', { name: 'Import the archive' }).click()
  await expect(screen.getByRole('heading', { level: 1, name: 'Import of an archive' })).toBeVisible()
}

const zip = (entries: readonly TestEntry[]) => ({ name: 'papers.zip', mimeType: 'application/zip', buffer: zipOf(entries) })

test('an editor sends a zip, sees it go on by itself, and what was refused and why', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const screen = await pageAs('editor')
  await send(screen, paper, [zip([page('2026-06-12/1.txt'), page('2026-06-12/第2版 要闻.txt'), page('../2026-06-13/1.txt'), page('2026-06-12/notes.txt')])])
  await expect(screen.getByRole('status').filter({ hasText: '2 of 2' })).toBeVisible({ timeout: 60_000 })
  await expect(screen.getByText('leads out of the archive')).toBeVisible()
  await expect(screen.getByText('“2026-06-12/notes.txt” does not say its page.')).toBeVisible()
  expect(await findings(screen)).toEqual([])

  await screen.getByRole('form', { name: 'Choose files' }).getByLabel('State').selectOption('imported')
  await screen.getByRole('button', { name: 'Show' }).click()
  await expect(screen.getByText('leads out of the archive')).toBeHidden()
  await screen.getByRole('link', { name: 'Open page 1 of 2026-06-12' }).click()
  await expect(screen.getByText('渡口今晨复航').first()).toBeVisible()
})

test('several files are one archive; the same again changes nothing', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const screen = await pageAs('editor')
  const files = [1, 2].map((number) => ({ name: `2026-06-12-0${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from(String(page('').text)) }))
  await send(screen, paper, files)
  await expect(screen.getByRole('cell', { name: 'imported', exact: true })).toHaveCount(2, { timeout: 60_000 })
  await send(screen, paper, files)
  await expect(screen.getByRole('cell', { name: 'unchanged', exact: true })).toHaveCount(2, { timeout: 60_000 })
})

test('what is no zip is refused with a sentence, and the screen of an import fits a phone', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const screen = await pageAs('editor')
  await screen.goto('/desk/import')
  const chooser = screen.waitForEvent('filechooser')
  await screen.getByRole('button', { name: 'Select a zip or files' }).click()
  await (await chooser).setFiles({ name: 'papers.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') })
  await screen.getByRole('button', { name: 'Import the archive' }).click()
  await expect(screen.getByRole('alert').filter({ hasText: 'This is no zip that can be read' })).toBeVisible()

  await screen.setViewportSize({ width: 360, height: 740 })
  await send(screen, paper, [zip([page('2026-06-12/1.txt'), page(`a folder with a very long name ${'x'.repeat(80)}/notes.txt`)])])
  await expect(screen.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible({ timeout: 60_000 })
  expect(await screen.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})
