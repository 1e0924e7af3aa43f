import { health } from '@/lib/server/health/queries'
import { handleAnybody } from '@/lib/server/route'

/** Whether a load balancer should send requests to this process: 200, or 503 with the reason. */
export const GET = handleAnybody(async () => {
  const found = await health()
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
})
