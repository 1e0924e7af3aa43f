import type { Page } from '@playwright/test'
import { articles as articlesOf, line, lines, saved } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const DUMP = `
新桥今早通车

六月十二日清晨，沙渡新桥正式通车。第一辆

过桥的是送菜的三轮车，车上装着带露水的空

心菜。桥头站满了来看热闹的人。
`
const SECOND = '心菜。桥头站满了来看热闹的人'

function steps(page: Page) {
  return page.getByRole('list', { name: 'Steps, the newest first' })
}

test('the history tells in sentences what was done, and shows how the page was divided then', async ({ pageAs, requestAs, personOf }) => {
  const { pageId } = await importDump(await requestAs('editor'), await foundPaper(await pageAs('chief-editor')), DUMP)
  const page = await pageAs('editor')
  const { account: { name } } = await personOf('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, SECOND).click()
  await page.keyboard.press('s')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(line(page, SECOND)).not.toHaveAccessibleName(/begins here/)
  await saved(page)

  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'History of page 1 News' })).toBeVisible()
  await expect(steps(page).getByRole('listitem')).toHaveCount(3)
  const step = (at: number) => steps(page).getByRole('listitem').nth(at)
  const [now, split, imported] = [step(0), step(1), step(2)] as const
  await expect(now).toContainText(`${name} took back step 1`)
  await expect(now).toContainText('as it is now')
  await expect(split).toContainText(`${name} split an article`)
  await expect(imported).toHaveText('The page as it was imported')
  await expect(line(page, SECOND)).not.toHaveAccessibleName(/begins here/)
  const articles = articlesOf(page)
  await expect(articles).toHaveCount(1)

  await split.getByRole('link').click()
  await expect(page.getByText('This is how the page was divided after step 1.')).toBeVisible()
  await expect(split.getByRole('link')).toHaveAttribute('aria-current', 'step')
  await expect(line(page, SECOND)).toHaveAccessibleName(/article 2 begins here/)
  await expect(articles).toHaveCount(2)
  // All of it is of the dump, and nothing marked as if somebody had supplied it.
  await expect(articles.getByRole('option').first()).toBeVisible()
  await expect(page.getByRole('option', { name: 'partly supplied by an editor' })).toHaveCount(0)

  await articles.getByRole('option').last().click()
  await expect(line(page, SECOND)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(line(page, SECOND)).toHaveAttribute('aria-selected', 'false')

  await imported.getByRole('link').click()
  await expect(page.getByText('This is how the page was divided when it was imported.')).toBeVisible()
  await expect(articles).toHaveCount(1)

  await page.getByRole('link', { name: 'Back to the workbench' }).click()
  await expect(page).toHaveURL(new RegExp(`/desk/pages/${pageId}$`))
  await expect(lines(page)).toBeFocused()
})
