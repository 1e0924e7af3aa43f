import { AWAY, isAway } from '@/lib/server/away'
import { failureOf } from '@/lib/server/errors'

/** What a person is answered, as `lib/server/route.ts` does it, which a program outside Next cannot load: what broke is in the answer. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return Response.json({ failure }, { status: 422 })
    if (isAway(error)) return Response.json({ failure: AWAY }, { status: 503 })
    return Response.json({ failure: { code: 'defect', broke: String(error) } }, { status: 500 })
  }
}
