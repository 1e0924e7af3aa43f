import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories; the ferryman of the first is 邵长川, whose name is spaced in the dump as justified lines space it. */
const STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8').replace('邵长川', '邵 长 川')

/** The same lines as a file of other bytes: one that was erased is known wherever it comes. */
function otherFile(lines: string): string {
  return `${lines}\n${randomUUID().replace(/[0-7-]/gu, ' ').replace(/\S/gu, '\t')}`
}

test('a name is found however it is printed, erased with a reason, and gone for readers and for the desk', async ({ pageAs, requestAs, page: reader }) => {
  const [chief, office] = [await pageAs('chief-editor'), await pageAs('administrator')]
  const { title, date, issueId, pageId } = await importDump(await requestAs('editor'), await foundPaper(chief), otherFile(STORIES))
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

test('a namesake stays, older versions and Editions lose the name, and the same file brings nothing back', async ({ pageAs, requestAs, page: reader }) => {
  const [chief, office, editor] = [await pageAs('chief-editor'), await pageAs('administrator'), await requestAs('editor')]
  const lines = otherFile(STORIES.replace('木匠说', '木匠邵长川说'))
  const { title, date, issueId, pageId } = await importDump(editor, await foundPaper(chief), lines)
  await chief.goto(`/desk/issues/${issueId}`)
  await signOffAll(chief)
  await chief.getByRole('button', { name: 'Publish', exact: true }).click()
  await chief.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(chief.getByText('Edition 1 is live since')).toBeVisible()

  await office.goto('/desk/erasure')
  await office.getByLabel('Title').selectOption(title)
  await office.getByLabel('What is to be erased').fill('邵长川')
  await office.getByRole('button', { name: 'Find' }).click()
  const box = (name: RegExp) => office.getByRole('checkbox', { name })
  const [page, first, namesake] = [box(/page 1/), box(/渡口今晨复航/), box(/老街新装十二把木椅/)]
  await expect(namesake).toBeChecked()
  // A page that is left leaves its articles, and an article takes its page with it.
  await page.uncheck()
  await expect(first).not.toBeChecked()
  await expect(office.getByRole('button', { name: 'Erase in 0 places' })).toBeDisabled()
  await first.check()
  await expect(page).toBeChecked()
  await expect(namesake).not.toBeChecked()
  await office.getByLabel('Reason').fill('邵长川本人依法要求删除')
  await office.getByLabel('Type “erase” to confirm').fill('erase')
  await office.getByRole('button', { name: 'Erase in 2 places' }).click()
  await expect(office.getByText('■■■本人依法要求删除')).toBeVisible()

  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByText(/■\s*■\s*■/)).toBeVisible()
  await reader.goto(`/${title}/${date}/1/2`)
  await expect(reader.getByText('木匠邵长川说')).toBeVisible()
  await chief.goto(`/desk/pages/${pageId}`)
  await expect(chief.getByText('木匠邵长川说').first()).toBeVisible()
  await expect(chief.getByText(/船工\s*邵/)).toHaveCount(0)
  await chief.goto(`/desk/issues/${issueId}`)
  await chief.getByRole('link', { name: '渡口今晨复航' }).first().click()
  await expect(chief.getByText(/■\s*■\s*■/).first()).toBeVisible()

  const again = await editor.post('/api/dumps', {
    multipart: { title, date, page: '1', pageName: 'News', dump: { name: 'page-1.txt', mimeType: 'text/plain', buffer: Buffer.from(lines) } },
  })
  expect(await again.json()).toMatchObject({ kind: 'already-there', erased: true })
})

test('only an administrator comes to that screen', async ({ pageAs }) => {
  const page = await pageAs('chief-editor')
  await page.goto('/desk/erasure')
  await expect(page.getByRole('heading', { name: 'Erase a person’s data' })).toHaveCount(0)
})
