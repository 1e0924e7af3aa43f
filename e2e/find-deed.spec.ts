import { findings } from './accessibility'
import { articles, line, lines, saved, spoken } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const DUMP = `
新桥今早通车

六 月 十 二 日 清 晨 ， 沙 渡 新 桥 正 式 通 车

过桥的是送菜的三轮车，车上装着带露水的空

心菜。桥头站满了来看热闹的人。



旧渡口改作茶亭

通车之后，旧渡口的售票房不再卖票。镇里把

它改成一间茶亭，给过路人歇脚。
`
const WRAP = '过桥的是送菜的三轮车'
const END = '心菜。桥头站满了'
const TEA = '它改成一间茶亭'

test('a deed, an article and a line are found by name and number, in both languages', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, DUMP)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page)).toHaveCount(2)
  const field = page.getByRole('combobox', { name: 'Find a deed, an article or a line' })

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  expect(await findings(page, '[role=dialog]')).toEqual([])
  await field.fill('茶亭')
  await expect(page.getByRole('option', { name: /^Article 2/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expect(articles(page).nth(1).getByRole('option', { selected: true })).toHaveCount(1)
  await expect(page.getByRole('listbox', { name: 'Article 2' })).toBeFocused()

  const number = Number(await line(page, END).locator('[data-gutter]').first().textContent())
  await page.keyboard.press('Control+k')
  await field.fill(`line ${number}`)
  await page.keyboard.press('Enter')
  await expect(line(page, END)).toHaveAttribute('aria-selected', 'true')
  await expect(lines(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await field.fill('拆成')
  await expect(page.getByRole('option', { name: 'Split the article here' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(articles(page)).toHaveCount(3)
  await expect(lines(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await field.fill('set the role')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu', { name: 'What is this?' })).toBeVisible()
  await page.keyboard.press('c')
  await expect(line(page, END)).toHaveAccessibleName(/Crosshead/)
  await saved(page)
})

test('the palette leaves keys to an input method, and says why a deed does not fit', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, DUMP)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page)).toHaveCount(2)
  await line(page, END).click()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find a deed, an article or a line' })
  await field.fill('split')
  await expect(page.getByRole('option', { name: 'Split the article here' })).toBeVisible()
  await field.evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, which: 229, isComposing: true, bubbles: true, cancelable: true }))
  })
  await expect(field).toBeVisible()
  await field.fill('undo')
  await expect(page.getByRole('option', { name: /Undo/ })).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('option', { name: /Undo/ })).toContainText('there is none')
  await page.keyboard.press('Escape')
  await expect(lines(page)).toBeFocused()
  await expect(articles(page)).toHaveCount(2)
})

test('a menu of what fits opens by the right button and by Shift F10', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, DUMP)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page)).toHaveCount(2)
  const menu = page.getByRole('menu', { name: 'What to do with what is chosen' })

  await line(page, END).click({ button: 'right' })
  await expect(line(page, END)).toHaveAttribute('aria-selected', 'true')
  await menu.getByRole('menuitem', { name: 'Split the article here' }).click()
  await expect(articles(page)).toHaveCount(3)
  await expect(lines(page)).toBeFocused()

  await page.keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await page.keyboard.press('ArrowDown')
  expect(await findings(page, '[role=menu]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(lines(page)).toBeFocused()

  await articles(page).getByRole('option', { name: TEA }).click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Set aside…' }).click()
  await page.getByRole('menu', { name: 'Why set it aside?' }).getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(line(page, TEA)).toHaveAccessibleName(/set aside: Duplicate/)
  await saved(page)
})

test('copied lines are clean text with the wraps joined', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, DUMP)
  const page = await pageAs('editor')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/desk/pages/${pageId}`)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

  await line(page, WRAP).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await expect(spoken(page)).toHaveText('35 characters copied')
  expect(await clipboard()).toBe('过桥的是送菜的三轮车，车上装着带露水的空心菜。桥头站满了来看热闹的人。')

  await articles(page).getByRole('option', { name: TEA }).click()
  await page.keyboard.press('Control+c')
  await expect(spoken(page)).toHaveText(/characters copied/)
  expect(await clipboard()).toBe('通车之后，旧渡口的售票房不再卖票。镇里把它改成一间茶亭，给过路人歇脚。')
})
