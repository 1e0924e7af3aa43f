import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { tagRow, tagsBelow } from '@/lib/server/tags/browsing/queries'
import { LONGEST_LABEL } from '@/lib/server/tags/limits'
import { nearDuplicates } from '@/lib/server/tags/near/queries'
import { findTags, tagById } from '@/lib/server/tags/queries'

/**
 * Tags: `?q=` those that answer what was typed → `FoundTag[]`; `?near=` those that a new label may mean → `NearTag[]`; `?id=` one →
 * `TagOption`; `?row=` one with its use → `TagRow`; `?below=` those that stand right below one → `TagRow[]`.
 */
export const GET = handle(async (request, actor) => {
  const asked = new URL(request.url).searchParams
  const [id, near, row, below] = [asked.get('id'), asked.get('near'), asked.get('row'), asked.get('below')]
  if (id !== null) return Response.json(await tagById(actor, parse(z.uuid(), id)))
  if (row !== null) return Response.json(await tagRow(actor, parse(z.uuid(), row)))
  if (below !== null) return Response.json(await tagsBelow(actor, parse(z.uuid(), below)))
  if (near !== null) return Response.json(await nearDuplicates(actor, parse(z.string(), near).slice(0, LONGEST_LABEL)))
  return Response.json(await findTags(actor, parse(z.string(), asked.get('q') ?? '').slice(0, LONGEST_LABEL)))
})
