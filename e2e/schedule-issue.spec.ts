import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')
const ISSUE = '2026-06-12'

/** Lets the time of what waits come: the appointment is moved, and its job with it, instead of the clock. */
async function comeDue(issueId: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `UPDATE "Publication" SET "at" = now() WHERE "issueId" = $1 AND "state" = 'waiting' RETURNING "id"`, [issueId])
    await client.query('UPDATE pgboss.job SET start_after = now() WHERE id = ANY ($1::uuid[])', [rows.map(({ id }) => id)])
  } finally {
    await client.end()
  }
}

async function schedule(page: Page, what: string | null = null): Promise<void> {
  await page.getByRole('button', { name: 'One page, or at a time…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  if (what !== null) await dialog.getByLabel('What').selectOption(what)
  await dialog.getByLabel('At a time').check()
  await expect(dialog.getByText('By the clocks of this title: Asia/Shanghai.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(page.getByRole('region', { name: 'Waiting publication' })).toBeVisible()
}

test('an issue waits for its time as it was frozen, and the site changes by itself when the time has come', async ({ pageAs, requestAs, request }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  const chief = await requestAs('chief-editor')
  const { issueId } = await importDump(chief, paper, TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  await signOffAll(page)
  await schedule(page)
  const waiting = page.getByRole('region', { name: 'Waiting publication' })
  await expect(waiting.getByText(/6:00 AM \(Asia\/Shanghai\)/)).toBeVisible()
  await expect(waiting.getByText('Nothing has changed since it was frozen.')).toBeVisible()
  expect((await request.get(`/${paper}/${ISSUE}`)).status()).toBe(404)

  await importDump(chief, paper, TWO_STORIES, 2)
  await page.reload()
  await expect(waiting.getByText('Changed since it was frozen. Schedule again to take the changes along.')).toBeVisible()

  await comeDue(issueId)
  await expect.poll(async () => (await request.get(`/${paper}/${ISSUE}`)).status(), { timeout: 30_000 }).toBe(200)
  expect((await request.get(`/${paper}/${ISSUE}/2`)).status()).toBe(404)
  await page.reload()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  await expect(waiting).toHaveCount(0)
})

test('what waits is taken back, and is not shown at its time', async ({ pageAs, requestAs, request }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  await signOffAll(page)
  await page.getByRole('button', { name: 'One page, or at a time…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByLabel('At a time').check()
  await dialog.getByLabel('Day').evaluate((field) => field.removeAttribute('min'))
  await dialog.getByLabel('Day').fill('2020-01-01')
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByText('That time is past: in Asia/Shanghai it is')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await schedule(page)
  const waiting = page.getByRole('region', { name: 'Waiting publication' })
  expect(await findings(page)).toEqual([])
  await waiting.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click()
  await expect(waiting).toHaveCount(0)
  await expect(page.getByText('not shown')).toBeVisible()
  await comeDue(issueId)
  expect((await request.get(`/${paper}/${ISSUE}`)).status()).toBe(404)
})

test('one page is published by itself, and the two Editions are held against each other', async ({ pageAs, requestAs, request }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  const chief = await requestAs('chief-editor')
  const { issueId } = await importDump(chief, paper, TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()

  await importDump(chief, paper, TWO_STORIES, 2)
  await page.reload()
  await signOffAll(page)
  await page.getByRole('button', { name: 'One page, or at a time…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByLabel('What').selectOption('2')
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Edition 2 is live since')).toBeVisible()
  expect((await request.get(`/${paper}/${ISSUE}/2`)).status()).toBe(200)

  await page.getByRole('link', { name: 'Compare Edition 1 with Edition 2' }).click()
  await expect(page.getByText('2 articles differ.')).toBeVisible()
  await expect(page.getByText('Page 2, “News”, was added.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Articles' }).getByText('added')).toHaveCount(2)
  expect(await findings(page)).toEqual([])
  await page.getByLabel('Edition', { exact: true }).selectOption('2')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('Readers see no difference between these two Editions.')).toBeVisible()
})

test('an administrator sees what is done in the background, and nobody else does', async ({ pageAs }) => {
  const page = await pageAs('administrator')
  await page.goto('/desk/jobs')
  await expect(page.getByRole('table', { name: 'Jobs' }).getByText('Tidy up').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
  const chief = await pageAs('chief-editor')
  await chief.goto('/desk')
  await expect(chief.getByRole('link', { name: 'Jobs' })).toHaveCount(0)
})
