import { expect, test } from '@playwright/test'
import { day, heldAfter } from '@/trials/day/day'
import { workDay } from '@/trials/day/work-day'

/** A server, an application and a worker start beside those of the tests, and end; the rest is the day. */
const PATIENCE = 180_000

/** The short form of `npm run trial -- day`. What it costs is measured there, for a test shares its machine. */
test('twenty editors, an import and fifty readers lose nothing and are refused nothing', async () => {
  test.setTimeout(PATIENCE)
  const figures = heldAfter(await workDay(day.short))
  expect(figures.length).toBeGreaterThan(0)
  expect(figures.filter(({ holds }) => !holds)).toEqual([])
})
