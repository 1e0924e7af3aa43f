import { titleFeedPath, titlePath } from '@/lib/editorial/address'
import { ATOM_TYPE, atomFeed } from '@/lib/export/atom'
import { siteBase } from '@/lib/server/site/base'
import { formHandler, keptAnswer } from '@/lib/server/site/exports/answer'
import { titleFeed } from '@/lib/server/site/exports/queries'
import { titlePart } from '../../address-parts'

export const dynamic = 'force-dynamic'

/** The newest articles of a title as Atom. */
export const GET = formHandler<{ readonly title: string }>(async (request, params) => {
  const [title, base] = [titlePart(params.title), siteBase()]
  const path = titleFeedPath(title)
  return keptAnswer(request, {
    path, type: ATOM_TYPE, title, day: null,
    make: async () => {
      const feed = await titleFeed(title)
      return atomFeed(base, { ...feed, name: feed.title.name, screen: `${base}${titlePath(title)}`, self: `${base}${path}` })
    },
  })
})
