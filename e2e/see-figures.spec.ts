import { readFileSync } from 'node:fs'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

test('a chief editor sees how far a title has come, also without script, and an editor does not', async ({ pageAs, requestAs, browser, baseURL }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  await importDump(await requestAs('chief-editor'), paper, TWO_STORIES)
  await page.getByRole('link', { name: 'Figures' }).click()
  const states = page.getByRole('table', { name: `${paper}: pages and articles by state` })
  await expect(states.getByRole('row', { name: 'Pages at work 1' })).toBeVisible()
  await expect(states.getByRole('row', { name: 'Articles not proofread 2' })).toBeVisible()
  await expect(page.getByRole('table', { name: `${paper}: corrections by week` }).getByRole('row')).toHaveCount(2)
  expect(await findings(page)).toEqual([])

  const bare = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await page.context().storageState(), locale: 'zh-CN' })
  const without = await bare.newPage()
  await without.goto('/desk/figures')
  const inChinese = without.getByRole('table', { name: `${paper}：版面和稿件的状态` })
  await expect(inChinese.getByRole('row', { name: '编辑中的版面 1' })).toBeVisible()
  await bare.close()

  const editor = await pageAs('editor')
  await editor.goto('/desk')
  await expect(editor.getByRole('link', { name: 'Figures' })).toHaveCount(0)
  expect((await editor.goto('/desk/figures'))?.status()).toBe(404)
})
