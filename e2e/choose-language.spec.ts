import { expect, test } from './fixtures'

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })

  test('the screens are Chinese, and another choice is remembered', async ({ page }) => {
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')

    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.goto('/sign-in')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('dark and light are chosen, remembered, and left to the system again', async ({ page }) => {
  await page.goto('/sign-in?next=/desk/people')
  const html = page.locator('html')
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(page).toHaveURL(/next=\/desk\/people/)
  await page.goto('/sign-in')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'As the system' }).click()
  await expect(html).not.toHaveAttribute('data-theme', /./)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('language and light are chosen all the same', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: '中文' }).click()
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  })
})
