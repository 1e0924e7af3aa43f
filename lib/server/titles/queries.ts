import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { db } from '../db'

/** A newspaper of this installation, as the desk lists it. */
export interface DeskTitle {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly language: string
  readonly timeZone: string
  readonly issues: number
}

/** All titles, by name. One query. */
export async function listTitles(actor: Actor): Promise<DeskTitle[]> {
  authorise(actor, 'see-desk')
  const rows = await db().title.findMany({ orderBy: { name: 'asc' }, include: { _count: { select: { issues: true } } } })
  return rows.map(({ id, slug, name, language, timeZone, _count }) => ({
    id, slug, name, language, timeZone, issues: _count.issues,
  }))
}
