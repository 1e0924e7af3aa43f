import { SITEMAP_TYPE, sitemapIndex } from '@/lib/export/sitemap'
import { EVERYWHERE } from '@/lib/server/site/caching/cache-tags'
import { inFull } from '@/lib/server/site/base'
import { formAnswer, formHandler } from '@/lib/server/site/exports/answer'
import { sitemapFiles } from '@/lib/server/site/sitemaps/queries'

export const dynamic = 'force-dynamic'

/** The lists of addresses of all titles, for crawlers. */
export const GET = formHandler(async (request) => formAnswer(request, {
  body: sitemapIndex(inFull(await sitemapFiles())), type: SITEMAP_TYPE, changed: null, tags: [EVERYWHERE],
}))
