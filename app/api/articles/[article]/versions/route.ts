import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { articleVersions } from '@/lib/server/versions/queries'

const before = z.coerce.number().int().min(1).nullable()

/** The versions of an article before the revision `?before=`, else the last ones: `VersionList`. */
export const GET = handle<RouteContext<'/api/articles/[article]/versions'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  const from = new URL(request.url).searchParams.get('before')
  return Response.json(await articleVersions(actor, article, parse(before, from)), { headers: { 'cache-control': 'no-store' } })
})
