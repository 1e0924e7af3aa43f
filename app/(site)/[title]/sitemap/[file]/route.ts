import { sitemapIn, sitemapPath } from '@/lib/editorial/address'
import { newsSitemap, sitemap, SITEMAP_TYPE } from '@/lib/export/sitemap'
import { NotFound } from '@/lib/server/errors'
import { inFull } from '@/lib/server/site/base'
import { tagsOfLists } from '@/lib/server/site/caching/cache-tags'
import { formAnswer, formHandler, keptAnswer } from '@/lib/server/site/exports/answer'
import { newsAddresses, sitemapPart } from '@/lib/server/site/sitemaps/queries'
import { titlePart } from '../../../address-parts'

export const dynamic = 'force-dynamic'

/** A list of addresses of a title for crawlers: a part of a year, or the news. What is news is told by the clock, so it is made for each. */
export const GET = formHandler<{ readonly title: string; readonly file: string }>(async (request, params) => {
  const [title, part] = [titlePart(params.title), sitemapIn(params.file)]
  if (part === null) throw new NotFound('no-such-address')
  if (part === 'news') {
    return formAnswer(request, {
      body: newsSitemap(inFull(await newsAddresses(title))), type: SITEMAP_TYPE, changed: null, tags: tagsOfLists(title),
    })
  }
  return keptAnswer(request, {
    path: sitemapPath(title, part), type: SITEMAP_TYPE, title, day: null,
    make: async () => sitemap(inFull(await sitemapPart(title, part.year, part.part))),
  })
})
