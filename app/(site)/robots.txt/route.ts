import { robotsText } from '@/lib/export/sitemap'
import { EVERYWHERE } from '@/lib/server/site/caching/cache-tags'
import { siteBase } from '@/lib/server/site/base'
import { formAnswer, formHandler } from '@/lib/server/site/exports/answer'

export const dynamic = 'force-dynamic'

/** What crawlers are asked to leave alone, and where the lists of addresses are. */
export const GET = formHandler(async (request) => formAnswer(request, {
  body: robotsText(`${siteBase()}/sitemap.xml`), type: 'text/plain; charset=utf-8', changed: null, tags: [EVERYWHERE],
}))
