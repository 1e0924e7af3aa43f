import { handleAnybody } from '@/lib/server/route'

/** Whether this process lives. Asks nothing else, so that nobody restarts it because the database is away. */
export const GET = handleAnybody(() => Promise.resolve(Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } })))
