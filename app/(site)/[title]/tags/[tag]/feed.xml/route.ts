import { tagFeedPath, tagPath } from '@/lib/editorial/address'
import { ATOM_TYPE, atomFeed } from '@/lib/export/atom'
import { movedAnswer } from '@/lib/server/impressions/answer'
import { siteBase } from '@/lib/server/site/base'
import { formHandler, keptAnswer } from '@/lib/server/site/exports/answer'
import { tagFeed } from '@/lib/server/site/exports/queries'
import { tagMovedTo } from '@/lib/server/site/hits/queries'
import { tagPart, titlePart } from '../../../../address-parts'

/** The newest articles of a title under a tag as Atom. Whoever comes by a former name of the tag is led to its name of today. */
export const GET = formHandler<{ readonly title: string; readonly tag: string }>(async (request, params) => {
  const [title, tag, base] = [titlePart(params.title), tagPart(params.tag), siteBase()]
  const movedTo = await tagMovedTo(tag)
  if (movedTo !== null) return movedAnswer(tagFeedPath(title, movedTo))
  const path = tagFeedPath(title, tag)
  return keptAnswer(request, {
    path, type: ATOM_TYPE, title, day: null,
    make: async () => {
      const feed = await tagFeed(title, tag)
      return atomFeed(base, { ...feed, name: `${feed.title.name} ${feed.label}`, screen: `${base}${tagPath(title, tag)}`, self: `${base}${path}` })
    },
  })
})
