import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { leaveWaiting, lines, saved } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

const FIRST = '渡口今晨复航'
const BEFORE = `Continues from page 1: ${FIRST}`

/** Imports an issue whose first article jumps from page 1 to page 2. */
async function importJump(chief: Page, request: Parameters<typeof importDump>[0]) {
  const title = await foundPaper(chief)
  const first = await importDump(request, title, await readFile('lib/server/testing/jump-first.txt'), 1)
  const second = await importDump(request, title, await readFile('lib/server/testing/jump-second.txt'), 2)
  return { title, first, second }
}

test('an editor joins the second part of an article to the first by keyboard, takes it back, and brings it again', async ({ pageAs, requestAs }) => {
  const { first, second } = await importJump(await pageAs('chief-editor'), await requestAs('editor'))
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${second.pageId}`)
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('Home')

  await page.keyboard.press('k')
  const menu = page.getByRole('menu', { name: 'Which is its other part?' })
  await expect(menu.getByRole('menuitem').first()).toContainText(BEFORE)
  await page.keyboard.press('1')
  const link = page.getByRole('region', { name: /^Article \d+:/ }).getByRole('link', { name: BEFORE })
  await expect(link).toBeVisible()
  await expect(lines(page)).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(link).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(link).toBeVisible()
  await saved(page)
  expect(await findings(page)).toEqual([])

  await link.click()
  await page.waitForURL(`**/desk/pages/${first.pageId}`)
  await expect(page.getByRole('link', { name: /^Continues on page 2: / })).toBeVisible()
})

test('from the first part the second is joined on its own page, and parted there', async ({ pageAs, requestAs }) => {
  const { first, second } = await importJump(await pageAs('chief-editor'), await requestAs('editor'))
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${first.pageId}`)
  await lines(page).getByRole('option', { name: FIRST }).click()
  await page.keyboard.press('k')
  await page.getByRole('menuitem', { name: /^Continues on page 2: / }).first().click()
  await expect(page.getByRole('link', { name: /^Continues on page 2: / })).toBeVisible()

  await page.goto(`/desk/pages/${second.pageId}`)
  await expect(page.getByRole('link', { name: BEFORE })).toBeVisible()
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('k')
  await page.getByRole('menuitem', { name: 'An article of its own again' }).click()
  await expect(page.getByRole('link', { name: BEFORE })).toHaveCount(0)
  await saved(page)
})

test('the editor of either part names and leads to the other, and readers find the whole where it begins', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const { title, first, second } = await importJump(chief, await requestAs('editor'))
  await chief.goto(`/desk/pages/${second.pageId}`)
  await expect(lines(chief)).toBeFocused()
  await chief.keyboard.press('Home')
  await chief.keyboard.press('k')
  await chief.keyboard.press('1')
  await expect(chief.getByRole('link', { name: BEFORE })).toBeVisible()
  await saved(chief)

  await chief.getByRole('link', { name: 'Edit article 1' }).click()
  const parts = chief.getByRole('navigation', { name: 'Its parts on other pages' })
  await parts.getByRole('link', { name: BEFORE }).click()
  await expect(parts.getByRole('link', { name: /^Continues on page 2: / })).toBeVisible()

  await chief.goto(`/desk/issues/${first.issueId}`)
  await signOffAll(chief)
  await chief.getByRole('button', { name: 'Publish', exact: true }).click()
  await chief.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(chief.getByText('Edition 1 is live since')).toBeVisible()

  await chief.goto(`/${title}/${first.date}/2/3`)
  await expect(chief).toHaveURL(`/${title}/${first.date}/1/1`)
  await expect(chief.getByRole('article')).toContainText('又在旁边画了一条小船')
  await expect(chief.getByRole('article')).not.toContainText('下转第2版')
  await chief.goto(`/${title}/${first.date}/2`)
  await chief.getByRole('link', { name: `上接第1版：《${FIRST}》` }).click()
  await expect(chief.getByRole('heading', { level: 1 })).toHaveText(FIRST)
})

test('a join with another page waits for the network, and is made when it is back, or when that page is opened', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  for (const tabGoes of [false, true]) {
    const { first, second } = await importJump(chief, await requestAs('editor'))
    const page = await (await pageAs('editor')).context().newPage()
    await page.goto(`/desk/pages/${first.pageId}`)
    await leaveWaiting(page, async () => {
      await lines(page).getByRole('option', { name: FIRST }).click()
      await page.keyboard.press('k')
      await page.getByRole('menuitem', { name: /^Continues on page 2: / }).first().click()
    })
    if (tabGoes) {
      const next = await page.context().newPage()
      await page.close()
      await next.goto(`/desk/pages/${second.pageId}`)
      await expect(next.getByRole('link', { name: BEFORE })).toBeVisible()
      await saved(next)
    } else {
      await page.unroute('**/api/pages/*/steps')
      await expect(page.getByRole('link', { name: /^Continues on page 2: / })).toBeVisible()
      await saved(page)
      await page.close()
    }
  }
})
