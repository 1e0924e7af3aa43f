/** Prints the one-time link that creates the first administrator, or nothing where somebody has an account already. */
import { createSetupLink } from '@/lib/server/people/commands'
import { terminalCommand } from './terminal/terminal-command'

await terminalCommand('', async () => {
  const origin = process.env['NEXTAUTH_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`
  const token = await createSetupLink()
  if (token !== null) process.stdout.write(`${origin}/setup?token=${token}\n`)
})
