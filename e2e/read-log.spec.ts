import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper } from './paper'

test('an administrator reads who did what, asks for one sort of deed, and goes to the thing', async ({ pageAs, personOf }) => {
  const [chief, page] = [await pageAs('chief-editor'), await pageAs('administrator')]
  const { account } = await personOf('chief-editor')
  const slug = await foundPaper(chief)
  await page.goto('/desk/log')
  await page.getByLabel('Person', { exact: true }).selectOption({ label: account.name })
  await page.getByLabel('Deed', { exact: true }).selectOption({ label: 'founded the title …' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/log\?person=[0-9a-f-]+&deed=create-title$/)
  const line = page.getByRole('list', { name: 'Deeds, the newest first' }).getByRole('listitem').filter({ hasText: slug }).first()
  await expect(line).toContainText(`${account.name} founded the title ${slug}`)
  await expect(line.getByRole('insertion').filter({ hasText: 'zh-CN' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await line.getByRole('link', { name: slug }).click()
  await expect(page).toHaveURL(`/desk/titles/${slug}`)
})

test('the log is turned and filtered without script, and given as a file', async ({ browser, personOf, requestAs }) => {
  const { cookies } = await personOf('administrator')
  const context = await browser.newContext({ storageState: cookies, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/desk/log')
  await page.getByLabel('Deed', { exact: true }).selectOption('sign-in')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL('/desk/log?deed=sign-in')
  await expect(page.getByRole('listitem').filter({ hasText: 'signed in' }).first()).toBeVisible()
  const file = await page.getByRole('link', { name: 'JSON Lines, for a program' }).getAttribute('href')
  await context.close()

  const answer = await (await requestAs('administrator')).get(file ?? '')
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['content-disposition']])
    .toEqual([200, 'application/jsonl; charset=utf-8', 'attachment; filename="galley-log.jsonl"'])
  const lines = (await answer.text()).trimEnd().split('\n').map((line) => (JSON.parse(line) as { deed: string }).deed)
  expect(new Set(lines)).toEqual(new Set(['sign-in']))
  expect((await (await requestAs('administrator')).get('/api/log?form=csv&deed=no-such-deed')).status()).toBe(422)
  expect((await (await requestAs('chief-editor')).get(file ?? '')).status()).toBe(403)
})
