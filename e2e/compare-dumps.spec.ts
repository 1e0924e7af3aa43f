import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const BRIDGE = `新桥今早通车
本报讯（记者林晚舟）六月十二日清晨，沙渡新桥正式通车。第
一辆过桥的是送菜的三轮车，车上装着带露水的空心菜。桥头站满
了来看热闹的人。
`
const TEA = `旧渡口改作茶亭
本报讯（记者陈望江）通车之后，旧渡口的售票房不再卖票。镇里
把它改成一间茶亭，给过路人歇脚。茶水不要钱，坐多久都可以。
守亭的是退休船工老何。他每天早上五点烧第一壶水，等赶早市的
人来。
`
const STATION = `水文站添新尺
站长说，河床比十年前低了半米，旧尺已经量不准枯水期的水位。
`

const changes = (page: Page) => page.getByRole('group', { name: /^(Changed|Added|Gone|Moved)/ })
const change = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

test('the dumps of a page stand in its history, and any two are read as one text', async ({ pageAs, requestAs, personOf }) => {
  const request = await requestAs('editor')
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(request, title, `${STATION}\n${BRIDGE}\n${TEA}`)
  await importDump(request, title, `${BRIDGE.replace('三轮车', '拖拉机').replaceAll('\n', '\n\n')}\n${TEA}\n${STATION}\n新添一行字`)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}/history`)
  const dumps = page.getByRole('region', { name: 'Dumps of this page' })
  await expect(dumps.getByRole('listitem')).toHaveCount(2)
  await expect(dumps.getByRole('listitem').first()).toContainText('The page stands on this one')
  await expect(dumps.getByRole('listitem').last()).toContainText((await personOf('editor')).account.name)
  await dumps.getByRole('link', { name: 'Compare “page-1.txt” with the current one' }).click()

  await expect(page.getByRole('heading', { name: 'Dumps of page 1 News' })).toBeVisible()
  const told = change(page, 'Changed')
  await expect(told.getByRole('deletion')).toHaveText('三轮车')
  await expect(told.getByRole('insertion')).toHaveText('拖拉机')
  await expect(page.getByRole('group', { name: /^Moved to line/ })).toContainText('水文站添新尺')
  await expect(change(page, 'Moved here from line 1')).toContainText('站长说，河床比十年前低了半米')
  await expect(change(page, 'Added')).toHaveText('新添一行字')
  await expect(changes(page)).toHaveCount(4)

  const folded = page.getByRole('button', { name: /unchanged lines$/ })
  await expect(page.getByText('茶水不要钱')).toBeHidden()
  await folded.first().press('Enter')
  await expect(page.getByText('茶水不要钱')).toBeVisible()

  await page.keyboard.press('n')
  await expect(changes(page).first()).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Change 1 of 4' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(change(page, 'Added')).toBeFocused()
  await page.getByRole('button', { name: 'Change before' }).click()
  await expect(changes(page).nth(2)).toBeFocused()
  expect(await findings(page)).toEqual([])
})

test('two dumps are exchanged by the form, and say when they are the same, on a telephone, too', async ({ pageAs, requestAs }) => {
  const request = await requestAs('editor')
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(request, title, TEA)
  await importDump(request, title, TEA.replaceAll('，', '， \n\n'))
  const page = await pageAs('viewer')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/desk/pages/${pageId}/dumps`)
  await expect(page.getByText('The two dumps differ in nothing but wraps and spaces.')).toBeVisible()
  const old = page.getByRole('combobox', { name: 'Old' })
  const now = page.getByRole('combobox', { name: 'New' })
  const [first, second] = [await old.inputValue(), await now.inputValue()]
  await old.selectOption(second)
  await now.selectOption(first)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page).toHaveURL(`/desk/pages/${pageId}/dumps?old=${second}&now=${first}`)
  await expect(old).toHaveValue(second)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await findings(page)).toEqual([])
})
