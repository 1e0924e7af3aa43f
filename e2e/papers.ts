import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './fixtures'

/** A page of two stories, each with headline and byline in front. */
export const TWO_STORIES = 'lib/server/testing/two-stories.txt'

/** A page of the sample paper whose one headline is damaged. */
export const DAMAGED_PAGE = 'prisma/sample/page-5/dump.txt'

/** A page of the sample paper as an older layout program leaves it: GB18030, with CRLF. */
export const OLDER_PAGE = 'prisma/sample/page-3/dump.txt'

/** A newspaper of a test's own. */
export interface Paper {
  readonly name: string
  readonly slug: string
}

/** Founds a newspaper at the screen of titles, as a chief editor does. */
export async function foundPaper(page: Page): Promise<Paper> {
  const mark = randomUUID().slice(0, 8)
  const paper = { name: `江村报 ${mark}`, slug: `paper-${mark}` }
  await page.goto('/desk/titles')
  await page.getByRole('button', { name: 'Found a title' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(paper.name)
  await dialog.getByLabel('Address').fill(paper.slug)
  await dialog.getByRole('button', { name: 'Found', exact: true }).click()
  await expect(page.getByRole('row', { name: paper.name })).toBeVisible()
  return paper
}

/** What came of an import, as the server answers. */
export interface Imported {
  readonly pageId: string
  readonly issueId: string
}

/** Imports a file as page 1 of a paper, past the screen. */
export async function importFile(request: APIRequestContext, { slug }: Paper, file: string, page = 1): Promise<Imported> {
  const answer = await request.post('/api/dumps', {
    multipart: {
      title: slug, date: '2026-06-12', page: `${page}`, issueNumber: '12',
      dump: { name: 'page.txt', mimeType: 'text/plain', buffer: readFileSync(file) },
    },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()) as Imported
}
