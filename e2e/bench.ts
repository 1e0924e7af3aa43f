import { expect, type Page } from '@playwright/test'

/** The workbench as its tests see it: lines on the left, articles on the right. */
export function lines(page: Page) {
  return page.getByRole('listbox', { name: 'Lines', exact: true })
}

export function line(page: Page, words: string) {
  return lines(page).getByRole('option', { name: words })
}

export function articles(page: Page) {
  return page.getByRole('region', { name: /^Article \d+:/ })
}

/** What is said aloud of the last deed, or of where something would go. */
export function spoken(page: Page) {
  return page.getByRole('main').getByRole('status').last()
}

/** Waits until the server has all corrections. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
}
