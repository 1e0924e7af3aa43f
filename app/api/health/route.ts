import { isReady } from '@/lib/server/health/queries'
import { handleAnybody } from '@/lib/server/route'

/** Whether this process lives, and is ready for work: for the start command, a container, a load balancer. */
export const GET = handleAnybody(async () => {
  const ready = await isReady()
  return Response.json({ live: true, ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
})
