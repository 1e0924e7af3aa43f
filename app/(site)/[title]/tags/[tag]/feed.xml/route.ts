import { tagFeedPath, tagPath } from '@/lib/editorial/address'
import { ATOM_TYPE, atomFeed } from '@/lib/export/atom'
import { NotFound } from '@/lib/server/errors'
import type { MovedScreen } from '@/lib/server/impressions/answer'
import { siteBase } from '@/lib/server/site/base'
import { formHandler, keptAnswer } from '@/lib/server/site/exports/answer'
import { tagFeed } from '@/lib/server/site/exports/queries'
import { tagMovedTo } from '@/lib/server/site/hits/queries'
import { textPart, titlePart } from '../../../../address-parts'

export const dynamic = 'force-dynamic'

/** The newest articles of a title under a tag as Atom. */
export const GET = formHandler<{ readonly title: string; readonly tag: string }>(async (request, params) => {
  const [title, tag] = [titlePart(params.title), textPart(params.tag)]
  return keptAnswer(request, { path: tagFeedPath(title, tag), type: ATOM_TYPE, title, day: null, make: () => feedAt(title, tag) })
})

/** The feed of a tag; whoever comes by a former name of it is led to its name of today. */
async function feedAt(title: string, tag: string): Promise<string | MovedScreen> {
  const base = siteBase()
  try {
    const feed = await tagFeed(title, tag)
    const [screen, self] = [`${base}${tagPath(title, tag)}`, `${base}${tagFeedPath(title, tag)}`]
    return atomFeed(base, { ...feed, name: `${feed.title.name} ${feed.label}`, screen, self })
  } catch (error) {
    const moved = error instanceof NotFound ? await tagMovedTo(tag) : null
    if (moved === null) throw error
    return { movedTo: tagFeedPath(title, moved) }
  }
}
