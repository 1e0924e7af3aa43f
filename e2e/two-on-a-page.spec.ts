import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { articles, leaveWaiting, line, lines, saved } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const DUMP = `
新桥今早通车

六月十二日清晨，沙渡新桥正式通车。第一辆

过桥的是送菜的三轮车，车上装着带露水的空

心菜。桥头站满了来看热闹的人。



旧渡口改作茶亭

通车之后，旧渡口的售票房不再卖票。镇里把

它改成一间茶亭，给过路人歇脚。茶水不要钱，

坐多久都可以。
`
const BRIDGE = '心菜。桥头站满了来看热闹的人'
const TEA = '坐多久都可以'

function others(page: Page) {
  return page.getByRole('list', { name: 'Also on this page' })
}

function refused(page: Page) {
  return page.getByRole('region', { name: 'Steps that were not made' })
}

/** The number that a line has on the page. */
async function numberOf(page: Page, words: string): Promise<number> {
  return Number(await line(page, words).locator('[data-gutter]').first().textContent())
}

test('each sees the other by name and line, and what the other does without loading the page again', async ({ pageAs, requestAs, personOf }) => {
  const chief = await pageAs('chief-editor')
  const { pageId } = await importDump(await requestAs('editor'), await foundPaper(chief), DUMP)
  const editor = await pageAs('editor')
  await editor.goto(`/desk/pages/${pageId}`)
  await chief.goto(`/desk/pages/${pageId}`)
  await line(editor, BRIDGE).click()
  await line(chief, TEA).click()
  const { account: editorAccount } = await personOf('editor')
  const { account: chiefAccount } = await personOf('chief-editor')
  await expect(others(chief)).toHaveText(`${editorAccount.name} · line ${await numberOf(chief, BRIDGE)}`)
  await expect(others(editor)).toHaveText(`${chiefAccount.name} · line ${await numberOf(editor, TEA)}`)
  await expect(editor.getByRole('status').filter({ hasText: `Also on this page: ${chiefAccount.name}` })).toHaveCount(1)
  expect(await findings(chief)).toEqual([])

  await editor.keyboard.press('s')
  await saved(editor)
  await expect(line(chief, BRIDGE)).toHaveAccessibleName(/begins here/)
  await expect(line(chief, TEA)).toHaveAttribute('aria-selected', 'true')

  await others(chief).getByRole('button').click()
  await expect(line(chief, BRIDGE)).toHaveAttribute('aria-selected', 'true')
  await expect(lines(chief)).toBeFocused()

  await editor.goto('/desk')
  await expect(others(chief)).toHaveCount(0)
})

test('what cannot be done again after somebody else was faster says so, and is left', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const { pageId } = await importDump(await requestAs('editor'), await foundPaper(chief), DUMP)
  const editor = await pageAs('editor')
  await editor.goto(`/desk/pages/${pageId}`)
  await chief.goto(`/desk/pages/${pageId}`)
  // Until it does something itself, this page does not hear that the other one went on.
  await chief.route('**/api/pages/*/presence', (route) => route.abort())
  await line(editor, BRIDGE).click()
  await editor.keyboard.press('x')
  await editor.getByRole('menuitem', { name: 'Duplicate' }).click()
  await saved(editor)

  await line(chief, BRIDGE).click()
  await chief.keyboard.press('r')
  await chief.getByRole('menuitem', { name: 'Crosshead' }).click()
  await expect(refused(chief)).toContainText('cannot be done again')
  await expect(refused(chief).getByRole('button')).toHaveText(['Leave it'])
  expect(await findings(chief)).toEqual([])
  await refused(chief).getByRole('button').click()
  await expect(refused(chief)).toHaveCount(0)
  await expect(lines(chief)).toBeFocused()
  await saved(chief)
})

test('without a network the state says so, and the step goes on when the network is back', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const { pageId } = await importDump(await requestAs('editor'), await foundPaper(chief), DUMP)
  const editor = await pageAs('editor')
  await editor.goto(`/desk/pages/${pageId}`)
  await chief.goto(`/desk/pages/${pageId}`)
  const before = await articles(editor).count()
  await editor.context().setOffline(true)
  await line(editor, BRIDGE).click()
  await editor.keyboard.press('s')
  await expect(articles(editor)).toHaveCount(before + 1)
  await expect(editor.getByText('No connection; will be saved when it is back').first()).toBeVisible()
  await expect(editor.getByText('(1 step waiting)')).toBeVisible()

  await editor.context().setOffline(false)
  await saved(editor)
  await expect(line(chief, BRIDGE)).toHaveAccessibleName(/begins here/)
})

test('a step that waits outlives the closing of its tab', async ({ pageAs, requestAs }) => {
  const { pageId } = await importDump(await requestAs('editor'), await foundPaper(await pageAs('chief-editor')), DUMP)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await leaveWaiting(page, async () => {
    await line(page, BRIDGE).click()
    await page.keyboard.press('s')
  })
  const next = await page.context().newPage()
  await page.close()
  await next.goto(`/desk/pages/${pageId}`)
  await expect(line(next, BRIDGE)).toHaveAccessibleName(/begins here/)
  await saved(next)
})
