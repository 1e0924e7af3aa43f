import 'server-only'
import { db } from '../../db'
import { NotFound } from '../../errors'

export interface SiteTitle {
  readonly slug: string
  readonly name: string
  readonly language: string
}

export const TITLE = { select: { slug: true, name: true, language: true } } as const

/** The titles that have something to read, by name. One query. */
export async function siteTitles(): Promise<SiteTitle[]> {
  return db().title.findMany({
    where: { issues: { some: { liveEditionId: { not: null } } } }, orderBy: { name: 'asc' }, ...TITLE,
  })
}

/** A title that has something to read, or whose name at least is known. */
export async function siteTitle(slug: string): Promise<SiteTitle> {
  const title = await db().title.findUnique({ where: { slug }, ...TITLE })
  if (!title) throw new NotFound('no-such-title', { title: slug })
  return title
}
