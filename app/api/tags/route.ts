import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { LONGEST_LABEL } from '@/lib/server/tags/limits'
import { nearDuplicates } from '@/lib/server/tags/near/queries'
import { findTags, tagById } from '@/lib/server/tags/queries'

/**
 * Tags: `?q=` those that answer what was typed → `FoundTag[]`; `?near=` those that a new label may mean → `NearTag[]`; `?id=` one →
 * `TagOption`.
 */
export const GET = handle(async (request, actor) => {
  const asked = new URL(request.url).searchParams
  const [id, near] = [asked.get('id'), asked.get('near')]
  if (id !== null) return Response.json(await tagById(actor, parse(z.uuid(), id)))
  if (near !== null) return Response.json(await nearDuplicates(actor, near.slice(0, LONGEST_LABEL)))
  return Response.json(await findTags(actor, (asked.get('q') ?? '').slice(0, LONGEST_LABEL)))
})
