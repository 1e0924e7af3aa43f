import type { Failure } from '@/lib/server/errors'
import type { NewAmongNear } from '@/lib/server/tags/new-tag'

/** The new tag that somebody is asked about, with the tags that are much like it; null where something else failed. */
export function nearOthers({ code, detail }: Failure): NewAmongNear | null {
  // The server sends this detail with this code and with no other (NewAmongNear[], lib/server/tags/new-tag.ts).
  return code === 'tag-near-others' ? ((detail as readonly NewAmongNear[])[0] ?? null) : null
}
