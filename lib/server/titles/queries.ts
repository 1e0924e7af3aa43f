import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { Permission } from '../../editorial/policy'
import type { TitleSettings } from '../../editorial/settings'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { db } from '../db'
import { NotFound } from '../errors'
import type { StoredStyle } from './schema'
import { storedSettings } from './stored-settings'
import { storedStyle } from './stored-style'

/** A newspaper of this installation, as the desk lists it. */
export interface DeskTitle {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly language: string
  readonly timeZone: string
  readonly issues: number
}

/** All titles at which one may see the desk, or do what is asked about, by name. One query. */
export async function listTitles(actor: Actor, permission: Permission = 'see-desk'): Promise<DeskTitle[]> {
  const titles = authoriseSomewhere(actor, permission)
  const rows = await db().title.findMany({
    where: titles === null ? {} : { id: { in: [...titles] } },
    orderBy: { name: 'asc' },
    include: { _count: { select: { issues: true } } },
  })
  return rows.map(({ id, slug, name, language, timeZone, _count }) => ({
    id, slug, name, language, timeZone, issues: _count.issues,
  }))
}

/** A newspaper with its house style, and the revision from which a change of it starts. */
export interface StyledTitle {
  readonly slug: string
  readonly name: string
  readonly language: string
  readonly revision: number
  readonly style: StoredStyle
}

/** One title with its house style. One query once it is known that one may see it. */
export async function styledTitle(actor: Actor, slug: string): Promise<StyledTitle> {
  await authoriseAt(actor, 'see-desk', { kind: 'slug', slug })
  const title = await db().title.findUnique({
    where: { slug },
    select: { slug: true, name: true, language: true, revision: true, houseStyle: true },
  })
  if (!title) throw new NotFound('no-such-title', { title: slug })
  const { houseStyle, ...rest } = title
  return { ...rest, style: storedStyle(houseStyle) }
}

/** A newspaper with its settings, and the revision from which a change of them starts. */
export interface SetTitle {
  readonly slug: string
  readonly name: string
  readonly revision: number
  readonly settings: TitleSettings
}

/** One title with its settings. One query once it is known that one may see it. */
export async function setTitle(actor: Actor, slug: string): Promise<SetTitle> {
  await authoriseAt(actor, 'see-desk', { kind: 'slug', slug })
  const title = await db().title.findUnique({ where: { slug }, select: { slug: true, name: true, settingsRevision: true, settings: true } })
  if (!title) throw new NotFound('no-such-title', { title: slug })
  return { slug: title.slug, name: title.name, revision: title.settingsRevision, settings: storedSettings(title.settings) }
}
