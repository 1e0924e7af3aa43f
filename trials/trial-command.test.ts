import { expect, test } from 'vitest'
import { figure } from '@/bench/figure'
import type { Trial } from './trial'
import { trialCommand } from './trial-command'

/** Runs the command on trials that only say how often they were asked to run; `wrong` comes to a figure that does not hold. */
async function trial(...args: string[]) {
  const [ran, said]: [number[], string[]] = [[], []]
  const one = (unit?: Trial['unit'], value = 0): Trial => ({
    takes: 'no time', unit, times: 7, short: 1,
    run: async (times) => {
      ran.push(times)
      return { figures: [figure('faults', value, { atMost: 0 }, 'counted')], notes: [] }
    },
  })
  const trials = { often: async () => one(), long: async () => one('minutes'), wrong: async () => one('times', 1) }
  const code = await trialCommand(args, trials, { print: () => undefined, say: (text) => void said.push(text) })
  return { code, ran, said: said.join('') }
}

test('a trial is done as often or as long as is promised where nobody says', async () => {
  expect(await trial('often')).toMatchObject({ code: 0, ran: [7] })
  expect(await trial('long')).toMatchObject({ code: 0, ran: [7] })
})

test('each counts what it counts, and refuses to be told of anything else', async () => {
  expect(await trial('often', '--times', '3')).toMatchObject({ code: 0, ran: [3] })
  expect(await trial('long', '--minutes', '3')).toMatchObject({ code: 0, ran: [3] })
  expect(await trial('often', '--minutes', '3')).toMatchObject({ code: 1, ran: [], said: expect.stringContaining('--times') })
  expect(await trial('long', '--times', '3')).toMatchObject({ code: 1, ran: [], said: expect.stringContaining('--minutes') })
  for (const number of ['0', '1.5', 'two']) expect(await trial('long', '--minutes', number)).toMatchObject({ code: 1, ran: [] })
})

test('what does not hold, or is no trial, ends with 1', async () => {
  expect(await trial('wrong')).toMatchObject({ code: 1, ran: [7] })
  expect(await trial('none')).toMatchObject({ code: 1, ran: [], said: expect.stringContaining('often, long, wrong') })
})
