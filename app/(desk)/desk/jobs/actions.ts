'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import * as jobs from '@/lib/server/jobs/commands'
import { type JobChoice, jobChoice } from '@/lib/server/jobs/schema'
import { parse } from '@/lib/server/parse'

export async function tryJobAgain(input: JobChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await jobs.tryJobAgain(actor, parse(jobChoice, input))
    refresh()
  })
}
