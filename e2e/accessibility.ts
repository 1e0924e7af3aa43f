import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What the rules of WCAG 2.2 AA find on a screen or a part of it, as short lines. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  // While a screen is drawn anew after a deed, its title is out of the document for a moment.
  await expect(page).toHaveTitle(/\S/)
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(rules).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
