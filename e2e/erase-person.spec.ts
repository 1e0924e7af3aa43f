import { readFileSync } from 'node:fs'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories; the ferryman of the first is 邵长川, whose name is spaced in the dump as justified lines space it. */
const STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8').replace('邵长川', '邵 长 川')

test('a name is found however it is printed, erased with a reason, and gone for readers and for the desk', async ({ pageAs, requestAs, page: reader }) => {
  const [chief, office] = [await pageAs('chief-editor'), await pageAs('administrator')]
  const { title, date, issueId, pageId } = await importDump(await requestAs('editor'), await foundPaper(chief), STORIES)
  await chief.goto(`/desk/issues/${issueId}`)
  await signOffAll(chief)
  await chief.getByRole('button', { name: 'Publish', exact: true }).click()
  await chief.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(chief.getByText('Edition 1 is live since')).toBeVisible()
  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByText(/邵\s*长\s*川/)).toBeVisible()

  await office.goto('/desk/people')
  await office.getByRole('link', { name: 'Erase a person’s data' }).click()
  await office.getByLabel('Title').selectOption(title)
  await office.getByLabel('What is to be erased').fill('邵长川')
  await office.getByRole('button', { name: 'Find' }).click()
  await expect(office.getByRole('heading', { name: 'Found on 1 page' })).toBeVisible()
  await expect(office.getByRole('checkbox', { name: /渡口今晨复航/ })).toBeChecked()
  expect(await findings(office)).toEqual([])
  await expect(office.getByRole('button', { name: 'Erase in 2 places' })).toBeDisabled()
  await office.getByLabel('Reason').fill('当事人依法要求删除')
  await office.getByLabel('Type “erase” to confirm').fill('erase')
  await office.getByRole('button', { name: 'Erase in 2 places' }).click()
  await expect(office.getByRole('region', { name: 'Erased before' }).getByText('当事人依法要求删除').first()).toBeVisible()

  await reader.reload()
  await expect(reader.getByText(/■\s*■\s*■/)).toBeVisible()
  await expect(reader.getByText(/邵\s*长\s*川/)).toHaveCount(0)
  await reader.goto(`/search?q=邵长川&title=${title}`)
  await expect(reader.getByRole('link', { name: '渡口今晨复航' })).toHaveCount(0)
  await chief.goto(`/desk/pages/${pageId}`)
  await expect(chief.getByText('■').first()).toBeVisible()
  await expect(chief.getByText(/邵\s*长/)).toHaveCount(0)
})

test('only an administrator comes to that screen', async ({ pageAs }) => {
  const page = await pageAs('chief-editor')
  await page.goto('/desk/erasure')
  await expect(page.getByRole('heading', { name: 'Erase a person’s data' })).toHaveCount(0)
})
