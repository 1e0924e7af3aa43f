import { parseArgs } from 'node:util'
import type { Outlet } from '@/bench/bench-command'
import { reportTable } from '@/bench/report-table'
import type { Trial } from './trial'

/**
 * Runs one trial, as often or as long as `--times` or `--minutes` says, whichever it counts, or as is promised, and gives the exit code: 1
 * when a figure does not hold, or when nothing can be run as asked. With `--json` the figures are printed as an object, and nothing else;
 * without, as a table.
 */
export async function trialCommand(args: string[], trials: Readonly<Record<string, () => Promise<Trial>>>, { print, say }: Outlet): Promise<number> {
  const { values: { json, ...counts }, positionals: [name = '', ...others] } = parseArgs({
    args, allowPositionals: true, options: { times: { type: 'string' }, minutes: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const open = Object.hasOwn(trials, name) ? trials[name] : undefined
  if (!open || others.length > 0) {
    say(`name one trial; there are: ${Object.keys(trials).join(', ')}\n`)
    return 1
  }
  const trial = await open()
  const { unit = 'times' } = trial
  const other = unit === 'times' ? 'minutes' : 'times'
  const asked = counts[unit]
  const times = Number(asked ?? trial.times)
  if (counts[other] !== undefined || !Number.isInteger(times) || times < 1) {
    say(`${name} counts --${unit}; give a number from 1 on\n`)
    return 1
  }
  say(`${name}, ${times} ${unit} (${trial.times}: ${trial.takes})\n`)
  const report = await trial.run(times)
  print(json ? `${JSON.stringify({ figures: report.figures }, null, 1)}\n` : reportTable(name, report))
  return report.figures.every(({ holds }) => holds) ? 0 : 1
}
