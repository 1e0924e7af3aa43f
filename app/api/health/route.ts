import { health } from '@/lib/server/health/queries'
import { handleAnybody } from '@/lib/server/route'

/** Whether this process lives, and is ready for work: for the start command and for whoever watches. 503 where it is not ready. */
export const GET = handleAnybody(async () => {
  const { ready, why } = await health()
  return Response.json({ live: true, ready, why }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
})
