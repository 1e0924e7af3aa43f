import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { versionState } from '@/lib/server/versions/queries'

const revision = z.coerce.number().int().min(1)

/** What an article was at one revision: `VersionState`. */
export const GET = handle<RouteContext<'/api/articles/[article]/versions/[version]'>>(async (_, actor, { params }) => {
  const { article, version } = await params
  const state = await versionState(actor, parse(z.uuid(), article), parse(revision, version))
  return Response.json(state, { headers: { 'cache-control': 'no-store' } })
})
