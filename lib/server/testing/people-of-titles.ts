import { randomUUID } from 'node:crypto'
import type { Actor, TitleRole } from '../../editorial/actor'
import { db } from '../db'
import { refusal } from './desk'

/** What somebody asks for or does on the things of a paper, by name, in an order in which all of it can be done. */
export type Deeds<P> = Readonly<Record<string, (actor: Actor, paper: P) => Promise<unknown>>>

/** Somebody of one title alone. */
export async function personAt(slug: string, role: TitleRole, name: string = role): Promise<Actor> {
  const { id: titleId } = await db().title.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  const id = randomUUID()
  await db().user.create({
    data: {
      id, name, email: `${id}@galley.example`, role: null, passwordHash: '',
      titleRoles: { create: { titleId, role: role === 'chief-editor' ? 'chief_editor' : role } },
    },
  })
  return { id, name, role: null, titles: { [titleId]: role } }
}

/** A print of the rows of each table. */
export async function everything(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string; print: string }[]>`
    SELECT table_name AS name, (xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) || md5(coalesce(string_agg(x::text, '''' ORDER BY x::text), '''')) AS n FROM %I x', table_name), false, true, '')))[1]::text AS print
    FROM information_schema.tables WHERE table_schema = 'public'`
  return Object.fromEntries(tables.map(({ name, print }) => [name, print]))
}

/** By the name of each deed the code with which it is refused; null where it is done. */
export async function refusals<P>(deeds: Deeds<P>, actor: Actor, paper: P): Promise<Record<string, string | null>> {
  const codes: Record<string, string | null> = {}
  for (const [name, deed] of Object.entries(deeds)) codes[name] = await refusal(deed(actor, paper))
  return codes
}

/** That each of these deeds comes to the same. */
export function eachIs<P>(deeds: Deeds<P>, code: string | null): Record<string, string | null> {
  return Object.fromEntries(Object.keys(deeds).map((name) => [name, code]))
}
