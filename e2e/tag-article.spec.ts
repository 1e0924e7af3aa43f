import { findings } from './accessibility'
import { openArticle } from './article'
import { expect, test } from './fixtures'

test('tags are suggested with their reason, and only what somebody takes is on the article', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const tags = page.getByRole('region', { name: 'Tags', exact: true })
  const suggested = page.getByRole('region', { name: 'Suggested tags' })
  const people = suggested.getByRole('region', { name: 'People' })
  const organisations = suggested.getByRole('region', { name: 'Organisations' })
  await expect(people.getByRole('listitem')).toHaveCount(2)
  await expect(tags.getByText('No tags yet.')).toBeVisible()
  expect(await findings(page)).toEqual([])

  await people.getByRole('listitem').filter({ hasText: '何满仓' }).getByRole('button').last().click()
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('何满仓')

  await people.getByRole('button', { name: 'Add the tag “何满仓”' }).press('Enter')
  await expect(tags.getByRole('button', { name: 'Remove the tag “何满仓”' })).toBeVisible()
  await expect(people.getByRole('listitem')).toHaveCount(1)
  await people.getByRole('button', { name: 'Leave “韩老四” for now' }).press('Enter')
  await expect(people).toBeHidden()

  await organisations.getByRole('button', { name: 'Add all suggested: Organisations' }).press('Enter')
  await expect(organisations).toBeHidden()
  await expect(tags.getByRole('button', { name: /^Remove the tag/ })).toHaveCount(3)

  await page.reload()
  await expect(people.getByRole('listitem')).toHaveText([/韩老四/])
  await expect(organisations).toBeHidden()
  await expect(tags.getByRole('button', { name: /^Remove the tag/ })).toHaveCount(3)
})
