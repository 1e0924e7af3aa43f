import { beforeAll, expect, test } from 'vitest'
import { trials } from './trial'

/** Many times what a short form needs: they are made to take seconds, and share a small machine with a build. */
const PATIENCE = 180_000

/** Tests that every figure of a trial holds in its short form. The file gives it a database (`withDesk`). */
export function shortForm(name: keyof typeof trials): void {
  // What fails on purpose is not told to whoever reads what the tests say.
  beforeAll(() => void (process.env['LOG_LEVEL'] = 'silent'))

  test(`${name}, in its short form, comes to what is promised`, async () => {
    const trial = await trials[name]?.()
    if (!trial) throw new RangeError(`there is no trial ${name}`)
    const { figures } = await trial.run(trial.short)
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.filter(({ holds }) => !holds)).toEqual([])
  }, PATIENCE)
}
