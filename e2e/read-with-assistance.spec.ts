import { readFileSync } from 'node:fs'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ contextOptions: { colorScheme } })

    test('sign-in can be read and used by everybody', async ({ page }) => {
      await page.goto('/sign-in')
      expect(await findings(page)).toEqual([])
    })

    for (const screen of ['/desk', '/desk/import', '/desk/tags', '/desk/titles', '/', '/search']) {
      test(`${screen} can be read and used by everybody`, async ({ pageAs }) => {
        const page = await pageAs('administrator')
        await page.goto(screen)
        await expect(page.getByRole('main')).toBeVisible()
        expect(await findings(page)).toEqual([])
      })
    }

    test('the screen of people can be read and used by everybody', async ({ pageAs }) => {
      const page = await pageAs('administrator')
      await page.goto('/desk/people')
      await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.getByRole('button', { name: 'Add a person' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await findings(page, '[role=dialog]')).toEqual([])
    })

    test('the house style of a title can be read and used by everybody, what is wrong with it too', async ({ pageAs }) => {
      const page = await pageAs('chief-editor')
      await page.goto(`/desk/titles/${await foundPaper(page)}`)
      await page.getByLabel('Byline forms').fill('From the island desk')
      await page.getByLabel('Folio words').fill('Luting Daily')
      await expect(page.getByText('Line 1 needs one *')).toBeVisible()
      await expect(page.getByRole('listitem').filter({ hasText: 'Luting Daily 24' })).toContainText('Masthead or folio')
      expect(await findings(page)).toEqual([])
    })

    test('the screen of an issue can be read and used by everybody', async ({ pageAs, requestAs }) => {
      const page = await pageAs('chief-editor')
      const { issueId } = await importDump(await requestAs('editor'), await foundPaper(page), readFileSync('prisma/sample/page-5/dump.txt'))
      await page.goto(`/desk/issues/${issueId}`)
      await expect(page.getByText('headline damaged', { exact: true })).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}
