import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { type Account, addAccount, sendSignIn } from './people'

const WRONG = 'not the password at all'

async function fillIn(page: Page, { email, password }: Pick<Account, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

function accountButton(page: Page, { name }: Pick<Account, 'name'>) {
  return page.getByRole('button', { name: `Account of ${name}` })
}

test('whoever asks for a screen of the desk signs in and comes to that screen', async ({ page }) => {
  const account = await addAccount('administrator')
  await page.goto('/desk/people')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await fillIn(page, account)
  await expect(page).toHaveURL(/\/desk\/people$/)
  await expect(accountButton(page, account)).toBeVisible()
})

test('a wrong password and an unknown account are refused with the same sentence, and the address stays', async ({ page }) => {
  const { email } = await addAccount('editor')
  const nobody = 'nobody-at-all@galley.example'
  await page.goto('/sign-in')
  for (const address of [email, nobody]) {
    await fillIn(page, { email: address, password: WRONG })
    await expect(page.getByText('This e-mail address and password do not belong together.')).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(address)
    await page.reload()
  }
})

test('after ten wrong passwords even the right one has to wait', async ({ page, requestAs }) => {
  const account = await addAccount('editor')
  const request = await requestAs(null)
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await sendSignIn(request, { email: account.email, password: WRONG })).status()).toBe(401)
  }
  await page.goto('/sign-in')
  await fillIn(page, account)
  await expect(page.getByText('Too many wrong passwords. Wait a quarter of an hour')).toBeVisible()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing out ends the session, so that its kept cookie opens nothing', async ({ page, context }) => {
  const account = await addAccount('administrator')
  await page.goto('/sign-in?next=/desk/people')
  await fillIn(page, account)
  const signOut = page.getByRole('button', { name: 'Sign out' })
  // Right after signing in the desk may not listen yet.
  await expect(async () => {
    await accountButton(page, account).click()
    await expect(signOut).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const kept = await context.cookies()
  await signOut.click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await context.addCookies(kept)
  await page.goto('/desk/people')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('an administrator who disables a person ends what that person was doing', async ({ page, pageAs }) => {
  const account = await addAccount('administrator')
  await page.goto('/sign-in?next=/desk/people')
  await fillIn(page, account)
  await expect(accountButton(page, account)).toBeVisible()

  const office = await pageAs('administrator')
  await office.goto('/desk/people')
  await office.getByRole('row', { name: account.email }).getByRole('button', { name: 'Disable' }).click()
  await office.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
  await expect(office.getByText(`${account.name} cannot sign in any more.`).first()).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await fillIn(page, account)
  await expect(page.getByText('do not belong together')).toBeVisible()
})

test('a viewer is not shown the screen of people, nor the way to it', async ({ pageAs }) => {
  const page = await pageAs('viewer')
  await page.goto('/desk/people')
  await expect(page.getByRole('heading', { name: 'Nothing is printed here' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0)
})

test('no address leads out of the desk after sign-in', async ({ page }) => {
  const account = await addAccount('administrator')
  await page.goto('/sign-in?next=//foreign.example/desk')
  await fillIn(page, account)
  await expect(page).toHaveURL(/\/desk$/)
})
