import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures'

test('a controlled vocabulary is counted before it is loaded, and a faulty one gets its sentence', async ({ pageAs }) => {
  const page = await pageAs('chief-editor')
  const mark = randomUUID().slice(0, 6)
  const csv = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.goto('/desk/tags')
  await page.getByRole('button', { name: 'Load a vocabulary' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(`分类 ${mark}`)
  await dialog.getByLabel('Short name').fill(`list-${mark}`)
  await dialog.getByLabel('CSV file').setInputFiles(csv('code,label\nL1,\n'))
  await expect(dialog.getByText('Line 2 is not as it should be')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled()
  await dialog.getByLabel('CSV file').setInputFiles(csv(`code,label,labelEn,parent\nL1,水上${mark},Water ${mark},\nL1.1,渡口${mark},Ferries ${mark},L1\n`))
  await expect(dialog.getByText('2 entries')).toBeVisible()
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('heading', { name: `分类 ${mark} 2 tags` })).toBeVisible()
  await expect(page.getByRole('row', { name: `L1.1 渡口${mark}` })).toBeVisible()
})
