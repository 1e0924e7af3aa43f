/** `npm run user -- add --email E --name N --role R`: gives a person an account; the password comes from standard input. */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ROLES, SYSTEM } from '@/lib/editorial/actor'
import { Invalid } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { addPerson } from '@/lib/server/people/commands'
import { newPerson } from '@/lib/server/people/schema'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = `npm run user -- add --email ADDRESS --name NAME --role ${ROLES.join('|')}`

await terminalCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  })
  if (positionals[0] !== 'add' || positionals.length > 1) throw new Invalid('input-invalid', { field: 'add' })
  const person = parse(newPerson, { ...values, password: await readPassword() })
  await addPerson(SYSTEM, person)
  tell(`${person.name} <${person.email}> may sign in as ${person.role}.`, `${person.name} <${person.email}> 现在可以登录，角色为 ${person.role}。`)
})

/** The first line of standard input; a person at a terminal is asked for it, and it is not shown. */
async function readPassword(): Promise<string> {
  const asked = process.stdin.isTTY
  if (asked) process.stderr.write('Password 密码: ')
  const lines = createInterface({ input: process.stdin, terminal: asked })
  for await (const line of lines) {
    if (asked) process.stderr.write('\n')
    return line
  }
  return ''
}
