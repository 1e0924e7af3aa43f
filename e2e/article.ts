import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './fixtures'
import { foundPaper, importDump } from './paper'

/** An article of five paragraphs, open in an editor's browser; gives its address too. */
export async function openArticle(chief: Page, request: APIRequestContext, page: Page): Promise<string> {
  const { pageId } = await importDump(request, await foundPaper(chief), await readFile('prisma/sample/page-2/dump.txt'))
  await page.goto(`/desk/pages/${pageId}`)
  const link = page.getByRole('link', { name: 'Edit article 2' })
  const address = (await link.getAttribute('href')) ?? ''
  await link.click()
  await page.waitForURL(`**${address}`)
  await expect(body(page)).toBeVisible()
  return address
}

export function body(page: Page) {
  return page.getByRole('textbox', { name: 'Body' })
}

export function state(page: Page, words: string | RegExp) {
  return page.getByRole('status').filter({ hasText: words })
}

export async function saved(page: Page): Promise<void> {
  await expect(state(page, /^Saved$/)).toBeVisible()
}

/** Types at the beginning of a paragraph of the body. */
export async function typeInto(page: Page, paragraph: number, words: string): Promise<void> {
  await body(page).getByRole('paragraph').nth(paragraph).click({ position: { x: 4, y: 10 } })
  await page.keyboard.press('Home')
  await page.keyboard.insertText(words)
}
