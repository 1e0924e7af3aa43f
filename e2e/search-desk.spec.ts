import { readFileSync } from 'node:fs'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8')
const FIRST = '渡口今晨复航'

test('an editor finds what is not published yet, in either writing, narrows it, and tags what was found', async ({ pageAs, requestAs }) => {
  const [chief, editor] = [await pageAs('chief-editor'), await pageAs('editor')]
  const paper = await foundPaper(chief)
  await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await editor.goto('/desk')
  await editor.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Search' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Search')
  await editor.goto(`/desk/search?title=${paper}`)
  await editor.getByLabel('State').selectOption('Not published')
  await editor.getByRole('searchbox', { name: 'Words' }).fill('復航')
  await editor.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(editor).toHaveURL(new RegExp(`q=.*title=${paper}&state=unpublished$`))
  const finds = editor.getByRole('list', { name: 'Finds' }).getByRole('listitem')
  await expect(finds).toHaveCount(1)
  await expect(finds.first().getByRole('link')).toHaveText(FIRST)
  await expect(finds.first().locator('mark').first()).toHaveText('复航')
  expect(await findings(editor)).toEqual([])

  await editor.getByRole('checkbox', { name: FIRST }).check()
  await expect(editor.getByRole('region', { name: /tag/i })).toBeVisible()
  await editor.setViewportSize({ width: 390, height: 800 })
  expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await findings(editor)).toEqual([])
  await finds.first().getByRole('link').click()
  await expect(editor).toHaveURL(/\/desk\/articles\//)
})

test('what cannot be searched for, and what nothing has, is answered with a sentence', async ({ pageAs }) => {
  const editor = await pageAs('editor')
  await editor.goto('/desk/search?q=%EF%BC%8C%E3%80%82')
  await expect(editor.getByRole('status').filter({ hasText: 'nothing in' })).toBeVisible()
  await editor.goto('/desk/search?q=%E9%BE%98%E9%BE%98%E9%BE%98')
  await expect(editor.getByRole('status').filter({ hasText: 'No article has' })).toBeVisible()
})
