import type { Browser, Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { type Account, addAccount } from './people'

async function signIn(page: Page, { email, password }: Pick<Account, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
}

async function another(browser: Browser, account: Account, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'en-GB' })).newPage()
  await signIn(page, account)
  return page
}

test('a person sees where they are signed in, ends one, and by a new password all others', async ({ page, browser, baseURL }) => {
  const account = await addAccount('viewer')
  await signIn(page, account)
  const [second, third] = [await another(browser, account, baseURL), await another(browser, account, baseURL)]

  await page.getByRole('button', { name: `Account of ${account.name}` }).click()
  await page.getByRole('link', { name: 'Your account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  const rows = page.getByRole('table', { name: 'Where you are signed in' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.filter({ hasText: 'this browser' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'this browser' }).getByRole('button')).toHaveCount(0)
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: /^Sign out Chrome/ }).first().click()
  await expect(rows).toHaveCount(3)
  await Promise.all([second.reload(), third.reload()])
  const left = [second, third].filter((each) => new URL(each.url()).pathname === '/desk')
  expect(left).toHaveLength(1)

  await page.getByLabel('The password now').fill('not the password at all')
  await page.getByLabel('The new password').fill('seven small herons')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('The password you have now is another one.')).toBeVisible()
  await page.getByLabel('The password now').fill(account.password)
  await page.getByLabel('The new password').fill('seven small herons')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed').first()).toBeVisible()
  await expect(rows).toHaveCount(2)
  await expect(page.getByLabel('The password now')).toHaveValue('')
  for (const each of [second, third]) {
    await each.goto('/desk')
    await expect(each.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await each.context().close()
  }
})

test('an administrator adds a person, who chooses a password by the link and by no other', async ({ pageAs, page }) => {
  const office = await pageAs('administrator')
  const mark = crypto.randomUUID().slice(0, 8)
  const email = `new-${mark}@galley.example`
  await office.goto('/desk/people')
  await office.getByRole('button', { name: 'Add a person' }).click()
  await office.getByLabel('Name').fill(`New ${mark}`)
  await office.getByRole('dialog').getByLabel('E-mail').fill(email)
  await office.getByRole('button', { name: 'Add', exact: true }).click()
  const first = await office.getByLabel('One-time link').inputValue()
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Done' }).click()
  const row = office.getByRole('row', { name: email })
  await expect(row.getByText('link open until')).toBeVisible()

  await row.getByRole('link', { name: `New ${mark}` }).click()
  await expect(office.getByText(`New ${mark} is not signed in`)).toBeVisible()
  await office.getByRole('button', { name: 'Password link' }).click()
  await office.getByRole('button', { name: 'Make the link' }).click()
  const second = await office.getByLabel('One-time link').inputValue()
  await office.getByRole('button', { name: 'Done' }).click()

  await page.goto(first)
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await page.goto(second)
  await expect(page.getByLabel('E-mail')).toHaveValue(email)
  expect(await findings(page)).toEqual([])
  await page.getByLabel('The new password').fill('short')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(page.getByText('The password needs at least 12 characters.')).toBeVisible()
  await page.getByLabel('The new password').fill('seven small herons')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  await page.goto(second)
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()

  await office.reload()
  await office.getByRole('button', { name: 'Sign out everywhere' }).click()
  await office.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(office.getByText(`New ${mark} is not signed in`)).toBeVisible()
  expect(await findings(office)).toEqual([])
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
