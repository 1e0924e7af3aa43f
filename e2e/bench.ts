import { expect, type Page } from '@playwright/test'

export { saved } from './article'

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

/**
 * Lets no Step arrive, and waits until the one that `act` makes was tried twice: by then, seconds later, the browser's
 * database has it.
 */
export async function leaveWaiting(page: Page, act: () => Promise<void>): Promise<void> {
  let tries = 0
  await page.route('**/api/pages/*/steps', (route) => {
    tries += 1
    return route.abort()
  })
  await act()
  await expect(page.getByText('(1 step waiting)')).toBeVisible()
  await expect.poll(() => tries).toBeGreaterThan(1)
}

/** Two short stories, a headline and its paragraphs each, as an extractor leaves them: a blank line after every line. */
export const TWO_STORIES = `
新桥今早通车

六月十二日清晨，沙渡新桥正式通车。第一辆

过桥的是送菜的三轮车，车上装着带露水的空

心菜。桥头站满了来看热闹的人。

守桥人老姜说，他等这一天等了二十年。他把

旧渡船的缆绳系在桥墩上，算是留个纪念。



旧渡口改作茶亭

通车之后，旧渡口的售票房不再卖票。镇里把

它改成一间茶亭，给过路人歇脚。茶水不要钱，

坐多久都可以。
`
