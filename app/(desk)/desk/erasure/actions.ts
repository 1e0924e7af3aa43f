'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import * as erasure from '@/lib/server/erasure/commands'
import { type ErasureFindings, findForErasure as find } from '@/lib/server/erasure/queries'
import { type ErasureOrder, erasureOrder, type ErasureSearch, erasureSearch } from '@/lib/server/erasure/schema'
import { parse } from '@/lib/server/parse'

/** Sent and not asked for by address, so that no name stands in a log of addresses. */
export async function findForErasure(input: ErasureSearch): Promise<Outcome<ErasureFindings>> {
  return runDeed((actor) => find(actor, parse(erasureSearch, input)))
}

export async function erase(input: ErasureOrder): Promise<Outcome<erasure.ErasureCounts>> {
  return runDeed(async (actor) => {
    const counts = await erasure.erase(actor, parse(erasureOrder, input))
    refresh()
    return counts
  })
}
