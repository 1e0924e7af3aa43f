import { expect, test } from '@playwright/test'
import { REQUEST_HEADER } from '@/lib/server/request-id'

/** Whatever a request says that Galley is called, and whoever it says that it comes from. */
const LIES = { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https', [REQUEST_HEADER]: 'somebody-elses-id' }

const PATHS = [
  '/', '/search?q=river', '/robots.txt', '/sitemap.xml', '/nothing/at/all', '/desk', '/desk/people', '/sign-in', '/sign-in?next=/desk',
  '/api/health', '/api/auth/session', '/api/auth/signin', '/api/auth/providers', '/api/auth/csrf',
]

for (const path of PATHS) {
  test(`${path} leads nobody to the host that a request names`, async ({ request }) => {
    const response = await request.get(path, { headers: LIES, maxRedirects: 0 })
    expect(response.status()).toBeLessThan(500)
    expect(`${JSON.stringify(response.headers())}\n${await response.text()}`).not.toContain('elsewhere.example')
    expect(response.headers()[REQUEST_HEADER]).toMatch(/^[0-9a-f-]{36}$/)
  })
}

test('a redirect to sign-in is a path alone', async ({ request }) => {
  const response = await request.get('/desk/queue', { headers: LIES, maxRedirects: 0 })
  expect([response.status(), response.headers()['location']]).toEqual([307, `/sign-in?next=${encodeURIComponent('/desk/queue')}`])
})
