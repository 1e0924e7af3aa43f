import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { saved, typeInto } from './article'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'
import { pageOfNew } from './people'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

const pass = (page: Page, step: string) => page.getByRole('button', { name: `Pass: ${step}` })

/** Passes the step that is open, and waits until it is done. */
async function give(page: Page, step: string): Promise<void> {
  await pass(page, step).click()
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: step })).toContainText('Test ')
}

/** Opens the first article from the screen of its issue; gives its address. */
async function openFirst(page: Page): Promise<string> {
  await page.getByRole('article').getByRole('link', { name: '渡口今晨复航' }).click()
  await page.waitForURL(/\/desk\/articles\//)
  return page.url()
}

/** Sets the chain of a title by one choice. */
async function choosePreset(page: Page, title: string, preset: RegExp): Promise<void> {
  await page.goto(`/desk/titles/${title}/settings`)
  await page.getByRole('radio', { name: preset }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The settings are saved.').first()).toBeVisible()
}

test('three people walk the chain of three reviews and three proofs, and nobody reviews twice', async ({ pageAs, requestAs, browser }) => {
  const [chief, lin, wen] = [await pageAs('chief-editor'), await pageAs('editor'), await pageOfNew(browser, 'editor')]
  const paper = await foundPaper(chief)
  await choosePreset(chief, paper, /^Three reviews/)
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await lin.goto(`/desk/issues/${issueId}`)
  const address = await openFirst(lin)

  await give(lin, 'First review')
  await expect(lin.getByText('no person gives two')).toBeVisible()
  await expect(pass(lin, 'Second review')).toHaveCount(0)
  await wen.goto(address)
  await give(wen, 'Second review')
  await expect(wen.getByText('The step that is open now is for another role.')).toBeVisible()
  await chief.goto(address)
  await give(chief, 'Final review')
  for (const [person, step] of [[lin, 'First proof'], [wen, 'Second proof'], [lin, 'Third proof']] as const) {
    await person.goto(address)
    await give(person, step)
  }
  await expect(lin.getByText('signed off', { exact: true })).toBeVisible()
  await expect(lin.getByLabel('Proofing level')).toHaveValue('validated')
  await wen.context().close()
})

test('a refusal says why, an edit opens the article again, and an edit after the sign-off does, too', async ({ pageAs, requestAs }) => {
  const [chief, editor] = [await pageAs('chief-editor'), await pageAs('editor')]
  const paper = await foundPaper(chief)
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await chief.goto(`/desk/issues/${issueId}`)
  const address = await openFirst(chief)
  await chief.getByRole('button', { name: 'Refuse …' }).click()
  const dialog = chief.getByRole('dialog', { name: 'Refuse this article' })
  await dialog.getByRole('button', { name: 'Refuse' }).click()
  await expect(dialog.getByText('A refusal needs its reason')).toBeVisible()
  await dialog.getByLabel('Reason').fill('乘客人数与来稿不符')
  await dialog.getByRole('button', { name: 'Refuse' }).click()
  await expect(dialog).toBeHidden()
  await expect(pass(chief, 'Sign-off')).toHaveCount(0)

  await editor.goto(address)
  await expect(editor.getByText('乘客人数与来稿不符')).toBeVisible()
  await typeInto(editor, 0, '据码头统计，')
  await saved(editor)
  await expect(editor.getByText('reopened', { exact: true })).toBeVisible()

  await chief.goto(`/desk/issues/${issueId}`)
  await expect(chief.getByText('reopened', { exact: true })).toBeVisible()
  await signOffAll(chief)
  await expect(chief.getByText('signed off', { exact: true })).toHaveCount(2)
  await typeInto(editor, 0, '又据')
  await saved(editor)
  await editor.getByRole('link', { name: 'See what was changed' }).click()
  await expect(editor).toHaveURL(/versions\?from=\d+&to=\d+/)
  await chief.reload()
  await expect(chief.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
  await expect(chief.getByText('An article is not signed off')).toBeVisible()
})

test('nobody signs off a text that is not the one on their screen', async ({ pageAs, requestAs }) => {
  const [chief, editor] = [await pageAs('chief-editor'), await pageAs('editor')]
  const { issueId } = await importDump(await requestAs('editor'), await foundPaper(chief), TWO_STORIES)
  await chief.goto(`/desk/issues/${issueId}`)
  const address = await openFirst(chief)
  await expect(pass(chief, 'Sign-off')).toBeVisible()
  await editor.goto(address)
  await typeInto(editor, 0, '今天，')
  await saved(editor)
  await pass(chief, 'Sign-off').click()
  await expect(chief.getByText('Somebody changed this article while you read it.').first()).toBeVisible()
})

test('a title has a chain of its own, and says what stops it', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const paper = await foundPaper(chief)
  await chief.goto(`/desk/titles/${paper}/settings`)
  await chief.getByRole('button', { name: 'Add a step' }).click()
  await expect(chief.getByText('A step has no name yet.')).toBeVisible()
  await chief.getByLabel('Name of step without a name').fill('总编辑签发')
  await chief.getByRole('button', { name: 'Move 总编辑签发 up' }).click()
  await chief.getByLabel('How grave: There is no tag').selectOption('error')
  await chief.getByRole('button', { name: 'Save' }).click()
  await expect(chief.getByText('The settings are saved.').first()).toBeVisible()
  expect(await findings(chief)).toEqual([])

  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await chief.goto(`/desk/issues/${issueId}`)
  await expect(chief.getByText('not signed off · next: 总编辑签发').first()).toBeVisible()
  await expect(chief.getByRole('group').filter({ hasText: 'There is no tag' })).toHaveAttribute('open')
})
