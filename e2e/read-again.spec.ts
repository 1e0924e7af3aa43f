import { readFile } from 'node:fs/promises'
import { lines } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const LINE = '十三名乘客和六辆自行车'

test('the machine reads a page again, says where there is nothing to do, and leaves what people decided', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, await readFile('lib/server/testing/two-stories.txt'))
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('Shift+L')
  await expect(page.getByText('The machine reads it as it is already.').first()).toBeVisible()

  const line = lines(page).getByRole('option', { name: LINE })
  await line.click()
  await page.keyboard.press('r')
  await page.getByRole('menuitem', { name: 'Crosshead' }).click()
  await expect(line).toHaveAccessibleName(/Crosshead/)
  await page.keyboard.press('Shift+L')
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await page.reload()
  await expect(line).toHaveAccessibleName(/Crosshead/)
})
