/** `npm run bench [-- NAME] [--json] [--pages N]`: measures the figures that the issues ask for. */
import { benchCommand } from './bench-command'
import { groups } from './groups'

const outlet = { print: (text: string) => void process.stdout.write(text), say: (text: string) => void process.stderr.write(text) }

benchCommand(process.argv.slice(2), groups, outlet).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    outlet.say(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  },
)
