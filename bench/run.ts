/**
 * `npm run bench [-- NAME] [--json]`: measures the figures that the issues ask for, of one group or of all. Ends with 1
 * when one does not hold. With `--json` one object stands on standard output, and nothing else.
 */
import { parseArgs } from 'node:util'
import type { Report } from './figure'
import { type Group, groups } from './groups'
import { reportTable } from './report-table'

async function main(args: string[]): Promise<number> {
  const { values: { json }, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
  const unknown = positionals.find((name) => !Object.hasOwn(groups, name))
  if (unknown !== undefined) return fail(`no group of figures is called ${unknown}; there are: ${Object.keys(groups).join(', ')}`)
  const reports: Report[] = []
  for (const [name, group] of Object.entries(groups)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const report = await measured(name, group)
    reports.push(report)
    if (!json) process.stdout.write(reportTable(name, report))
  }
  const figures = reports.flatMap((report) => report.figures)
  if (json) process.stdout.write(`${JSON.stringify({ figures }, null, 1)}\n`)
  return figures.every(({ holds }) => holds) ? 0 : 1
}

async function measured(name: string, { takes, measure }: Group): Promise<Report> {
  process.stderr.write(`${name}: takes ${takes}\n`)
  return measure()
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = fail(error instanceof Error ? (error.stack ?? error.message) : String(error))),
)
