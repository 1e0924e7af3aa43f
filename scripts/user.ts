/**
 * `npm run user -- add --email E --name N --role R`: gives a person an account; the password comes from standard input.
 * `npm run user -- link --email E`: prints a one-time link for a new password, also where no administrator is left who knows theirs.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ROLES, SYSTEM } from '@/lib/editorial/actor'
import { passwordLinkPath } from '@/lib/editorial/password-link-path'
import { Invalid, NotFound } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { addPerson } from '@/lib/server/people/commands'
import { createPasswordLink } from '@/lib/server/people/password-links/commands'
import { listPeople } from '@/lib/server/people/queries'
import { personWithPassword } from '@/lib/server/people/schema'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = `npm run user -- add --email ADDRESS --name NAME --role ${ROLES.join('|')}
npm run user -- link --email ADDRESS`

await terminalCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  })
  if (positionals.length > 1) throw new Invalid('input-invalid', { field: positionals[1] ?? '—' })
  if (positionals[0] === 'link') return printLink(values.email)
  if (positionals[0] !== 'add') throw new Invalid('input-invalid', { field: positionals[0] ?? 'add' })
  const person = parse(personWithPassword, { ...values, password: await readPassword() })
  await addPerson(SYSTEM, person)
  tell(`${person.name} <${person.email}> may sign in as ${person.role}.`, `${person.name} <${person.email}> 现在可以登录，角色为 ${person.role}。`)
})

/** Prints a one-time link, for whoever may run commands on this machine to hand over. */
async function printLink(email: string | undefined): Promise<void> {
  const person = (await listPeople(SYSTEM)).find((each) => each.email === email?.trim().toLowerCase())
  if (!person) throw new NotFound('no-such-person')
  const { token, until } = await createPasswordLink(SYSTEM, person.id)
  const origin = process.env['NEXTAUTH_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`
  const link = `${origin}${passwordLinkPath(token)}`
  tell(
    `${person.name} chooses a new password with this link, once, until ${until}:\n${link}`,
    `${person.name} 可用此链接设置新密码，仅限一次，有效期至 ${until}：\n${link}`,
  )
}

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
