/** `publish-again.ts ISSUE`: publishes an issue again and again until it is killed, and says so before each time. */
import { SYSTEM } from '../../editorial/actor'
import { publishIssue } from '../editions/commands'

const [issue = ''] = process.argv.slice(2)
for (;;) {
  process.stdout.write('.')
  await publishIssue(SYSTEM, issue)
}
