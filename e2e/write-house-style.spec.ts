import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** A column of the paper, tight under its name. */
const COLUMN = '渡口札记\n最后一班渡船\n六月的江面起雾，最后一班渡船仍在傍晚六点离岸。船上只有三位乘客\n和一篮刚摘的枇杷。船工说，桥修好以后，这条水路也还会有人走。\n'

/** A line in the list of those that are tried. */
const tried = (page: Page, text: string) => page.getByRole('region', { name: 'How the lines are read' }).getByRole('listitem').filter({ hasText: text })

test('a house style is tried while it is typed, saved by key, and used for the next page', async ({ pageAs, requestAs }) => {
  const page = await pageAs('chief-editor')
  const title = await foundPaper(page)
  await page.getByRole('link', { name: `House style of ${title}` }).click()
  await page.getByLabel('Some lines of a dump').fill(COLUMN)
  await expect(tried(page, '渡口札记')).not.toContainText('Label')
  await page.getByLabel('Labels').fill('渡口札记')
  await expect(tried(page, '渡口札记')).toContainText('Label')
  await expect(tried(page, '渡口札记')).toContainText('without the house style')
  await expect(page.getByText('Not saved yet')).toBeVisible()

  await page.getByLabel('Labels').press('Control+s')
  await expect(page.getByText('The house style is saved.').first()).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Labels')).toHaveValue('渡口札记')

  const { pageId } = await importDump(await requestAs('editor'), title, COLUMN)
  await page.goto(`/desk/pages/${pageId}`)
  await expect(page.getByRole('option', { name: '渡口札记 — article 1, Label' })).toBeVisible()
})

test('the line of a list that cannot stay so is named, and nothing is saved until it is mended', async ({ pageAs }) => {
  const page = await pageAs('chief-editor')
  await page.goto(`/desk/titles/${await foundPaper(page)}`)
  const forms = page.getByLabel('Byline forms')
  await forms.fill('From the island desk: *\n\nFrom our own')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(forms).toHaveAccessibleDescription(/Line 3 needs one \*/)
  await expect(forms).toBeFocused()
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await forms.press('ControlOrMeta+End')
  await forms.pressSequentially(' *')
  await expect(forms).not.toHaveAccessibleDescription(/Line 3/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('of two who write at once the second sees what the first one did, and can put both together', async ({ pageAs }) => {
  const [first, second] = [await pageAs('chief-editor'), await pageAs('administrator')]
  const title = await foundPaper(first)
  await Promise.all([first, second].map((page) => page.goto(`/desk/titles/${title}`)))
  await first.getByLabel('Labels').fill('渡口札记')
  await first.getByRole('button', { name: 'Save' }).click()
  await expect(first.getByText('Saved', { exact: true })).toBeVisible()

  await second.getByLabel('Labels').fill('老街夜话')
  await second.getByRole('button', { name: 'Save' }).click()
  const dialog = second.getByRole('dialog', { name: 'Somebody else changed the house style' })
  await expect(dialog.getByText('+ 渡口札记')).toBeVisible()
  await dialog.getByRole('button', { name: 'Put both together' }).click()
  await expect(second.getByLabel('Labels')).toHaveValue('渡口札记\n老街夜话')
  await expect(second.getByText('Not saved yet')).toBeVisible()
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByText('Saved', { exact: true })).toBeVisible()
  await first.reload()
  await expect(first.getByLabel('Labels')).toHaveValue('渡口札记\n老街夜话')
})

for (const role of ['viewer', 'editor'] as const) {
  test(`one who is ${role} reads the house style and tries it, but changes nothing`, async ({ pageAs }) => {
    const title = await foundPaper(await pageAs('chief-editor'))
    const page = await pageAs(role)
    await page.goto(`/desk/titles/${title}`)
    await expect(page.getByText('Your role may look at the house style')).toBeVisible()
    await expect(page.getByLabel('Labels')).not.toBeEditable()
    await expect(page.getByLabel('Place of the headline')).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
    await page.getByLabel('Some lines of a dump').fill('最后一班渡船')
    await expect(tried(page, '最后一班渡船')).toBeVisible()
  })
}
