import { parseArgs } from 'node:util'
import type { Report } from './figure'
import type { Group } from './groups'
import { reportTable } from './report-table'

/** Where a command writes: what was asked for, and what is said about it. */
export interface Outlet {
  print(text: string): void
  say(text: string): void
}

/** With fewer there are no two stretches to compare. */
const FEWEST_PAGES = 400

/**
 * Measures one group of figures, or all, and gives the exit code: 1 when a figure does not hold or a name is unknown.
 * `--pages N` measures the scale of an archive on fewer pages than the issue asks for. With `--json` one object is printed, and nothing else; without, a table for each group as soon as it is there.
 */
export async function benchCommand(args: string[], groups: Readonly<Record<string, Group>>, { print, say }: Outlet): Promise<number> {
  const { values: { json, pages }, positionals: names } = parseArgs({
    args, allowPositionals: true, options: { json: { type: 'boolean', default: false }, pages: { type: 'string' } },
  })
  if (pages !== undefined && !(Number(pages) >= FEWEST_PAGES)) {
    say(`--pages says how many, ${FEWEST_PAGES} at least\n`)
    return 1
  }
  const unknown = names.find((name) => !Object.hasOwn(groups, name))
  if (unknown !== undefined) {
    say(`no group of figures is called ${unknown}; there are: ${Object.keys(groups).join(', ')}\n`)
    return 1
  }
  const reports: Report[] = []
  for (const [name, { takes, measure }] of Object.entries(groups)) {
    if (names.length > 0 && !names.includes(name)) continue
    say(`${name}: takes ${takes}\n`)
    const report = await measure({ pages: pages === undefined ? null : Math.floor(Number(pages)) })
    reports.push(report)
    if (!json) print(reportTable(name, report))
  }
  const figures = reports.flatMap((report) => report.figures)
  if (json) print(`${JSON.stringify({ figures }, null, 1)}\n`)
  return figures.every(({ holds }) => holds) ? 0 : 1
}
