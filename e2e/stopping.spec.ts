import { expect, test } from './own-app'

/** Longer than it takes to ask three times, also where others use the machine. */
const DRAIN = 5
test.use({ drain: DRAIN })

test('a server that is stopped is unready first, answers on meanwhile, and then ends', async ({ app }) => {
  const reader = await app.requestAs(null)
  const status = async (path: string) => (await reader.get(path)).status()
  expect(await status('/api/health/ready')).toBe(200)
  const began = Date.now()
  const ended = app.end().then(() => Date.now() - began)
  await expect.poll(() => status('/api/health/ready'), { intervals: [50] }).toBe(503)
  expect(await (await reader.get('/api/health')).json()).toEqual({ live: true, ready: false, why: 'leaving' })
  expect([await status('/api/health/live'), await status('/')]).toEqual([200, 200])
  expect(await ended).toBeGreaterThanOrEqual(DRAIN * 1000)
  await expect(reader.get('/api/health/live')).rejects.toThrow('ECONNREFUSED')
})
