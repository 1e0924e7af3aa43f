import { afterEach, describe, expect, it, vi } from 'vitest'

/** The cookies of a Galley at this public address. */
async function cookiesAt(address: string) {
  vi.resetModules()
  vi.stubEnv('NEXTAUTH_URL', address)
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('DATABASE_URL', 'postgresql://galley@localhost:1/none')
  const { authOptions } = await import('./auth-options')
  return Object.values(authOptions().cookies ?? {})
}

describe('the cookies of sign-in', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('are bound to the host on https, and for no script', async () => {
    const cookies = await cookiesAt('https://paper.example')
    expect(cookies).toHaveLength(3)
    for (const cookie of cookies) {
      expect(cookie?.name).toMatch(/^__Host-galley-/)
      expect(cookie?.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    }
  })

  it('are for no script on http either, where no browser keeps a bound one', async () => {
    for (const cookie of await cookiesAt('http://localhost:3000')) {
      expect(cookie?.name).toMatch(/^galley-/)
      expect(cookie?.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: false })
    }
  })
})
