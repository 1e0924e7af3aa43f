/**
 * `npm run user -- add --email E --name N --role R`: gives a person an account; the password comes from standard input. With `--title SLUG`
 * they are something at that title alone.
 * `npm run user -- role --email E --role R`: changes what a person is over all titles, or with `--title SLUG` at that one; `none` takes it away.
 * `npm run user -- link --email E`: prints a one-time link for a new password, also where no administrator is left who knows theirs.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ROLES, SYSTEM } from '@/lib/editorial/actor'
import { passwordLinkPath } from '@/lib/editorial/password-link-path'
import { Invalid, NotFound } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { addPerson, changeRole, changeTitleRole } from '@/lib/server/people/commands'
import { createPasswordLink } from '@/lib/server/people/password-links/commands'
import { listPeople, type Person } from '@/lib/server/people/queries'
import { personWithPassword, roleChange, titleRoleChange } from '@/lib/server/people/schema'
import { listTitles } from '@/lib/server/titles/queries'
import { tell, terminalCommand } from './terminal/terminal-command'

const USAGE = `npm run user -- add --email ADDRESS --name NAME --role ${ROLES.join('|')} [--title SLUG]
npm run user -- role --email ADDRESS --role ${ROLES.join('|')}|none [--title SLUG]
npm run user -- link --email ADDRESS`

await terminalCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, title: { type: 'string' } },
  })
  if (positionals.length > 1) throw new Invalid('input-invalid', { field: positionals[1] ?? '—' })
  if (positionals[0] === 'link') return printLink(values.email)
  if (positionals[0] === 'role') return giveRole(values)
  if (positionals[0] !== 'add') throw new Invalid('input-invalid', { field: positionals[0] ?? 'add' })
  const title = await titleOf(values.title)
  const person = parse(personWithPassword, { ...values, title, password: await readPassword() })
  await addPerson(SYSTEM, person)
  const [en, zh] = placeOf(values.title)
  tell(
    `${person.name} <${person.email}> may sign in as ${person.role} ${en}.`,
    `${person.name} <${person.email}> 现在可以登录，${zh}，角色为 ${person.role}。`,
  )
})

/** Changes what a person is, over all titles or at the named one. */
async function giveRole(values: { readonly email?: string; readonly role?: string; readonly title?: string }): Promise<void> {
  const { id, name } = await personOf(values.email)
  const title = await titleOf(values.title)
  const role = values.role === 'none' ? null : values.role
  if (title === null) await changeRole(SYSTEM, id, parse(roleChange, { id, role }).role)
  else await changeTitleRole(SYSTEM, parse(titleRoleChange, { id, title, role }))
  const [en, zh] = placeOf(values.title)
  tell(`${name} is ${role ?? 'nothing'} ${en} now, and signs in again.`, `${name} ${zh}的角色现为 ${role ?? '无'}，需要重新登录。`)
}

/** The id of the title with this slug; null where none is named. */
async function titleOf(slug: string | undefined): Promise<string | null> {
  if (slug === undefined) return null
  const title = (await listTitles(SYSTEM)).find((each) => each.slug === slug)
  if (!title) throw new NotFound('no-such-title', { title: slug })
  return title.id
}

/** Where a role holds, in both languages. */
function placeOf(title: string | undefined): readonly [string, string] {
  return title === undefined ? ['at all titles', '在全部报纸'] : [`at ${title}`, `在 ${title}`]
}

async function personOf(email: string | undefined): Promise<Person> {
  const person = (await listPeople(SYSTEM)).find((each) => each.email === email?.trim().toLowerCase())
  if (!person) throw new NotFound('no-such-person')
  return person
}

/** Prints a one-time link, for whoever may run commands on this machine to hand over. */
async function printLink(email: string | undefined): Promise<void> {
  const person = await personOf(email)
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
