import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'

/** A page of a paper of its own, on which a test may do what it likes. */
export interface ImportedPage {
  readonly title: string
  readonly date: string
  readonly pageId: string
  readonly issueId: string
  /** The Review that was opened, where the page had a dump already. */
  readonly review: string | null
}

/** Founds a paper that no other test knows, by the screen on which a chief editor does so; gives its slug. */
export async function foundPaper(page: Page): Promise<string> {
  const slug = `paper-${randomUUID().slice(0, 8)}`
  await page.goto('/desk/titles')
  await page.getByRole('button', { name: 'Found a title' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Found a title' })
  await dialog.getByLabel('Name').fill(slug)
  await dialog.getByLabel('Address').fill(slug)
  await dialog.getByRole('button', { name: 'Found', exact: true }).click()
  await expect(page.getByText(`${slug} is founded.`).first()).toBeVisible()
  return slug
}

/** Imports a dump as a page of a name in a paper's issue of a day, as the import screen sends it. */
export async function importDump(
  request: APIRequestContext, title: string, dump: string | Buffer, page = 1, { date = '2026-06-12', name = 'News' } = {},
): Promise<ImportedPage> {
  const answer = await request.post('/api/dumps', {
    multipart: {
      title, date, page: `${page}`, pageName: name,
      dump: { name: `page-${page}.txt`, mimeType: 'text/plain', buffer: Buffer.from(dump) },
    },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  const { pageId, issueId, review } = (await answer.json()) as { pageId: string; issueId: string; review: string | null }
  return { title, date, pageId, issueId, review }
}

/** On the screen of an issue, signs off whatever this person may. */
export async function signOffAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Sign off \d+ article/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign off', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
}
