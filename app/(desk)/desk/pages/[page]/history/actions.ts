'use server'

import { z } from 'zod'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/reviews/commands'

const named = z.strictObject({ page: z.uuid() })

export async function reviewNewReading(input: z.infer<typeof named>): Promise<Outcome<string | null>> {
  return runDeed((actor) => commands.reviewNewReading(actor, parse(named, input).page))
}
