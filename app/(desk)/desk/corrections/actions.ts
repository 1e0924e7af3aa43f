'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import * as notices from '@/lib/server/notices/commands'
import { type CorrectionPrint, correctionPrint, type CorrectionWriting, correctionWriting } from '@/lib/server/notices/schema'
import { parse } from '@/lib/server/parse'

export async function writeCorrection(input: CorrectionWriting): Promise<Outcome<{ readonly id: string }>> {
  return runDeed((actor) => notices.writeCorrection(actor, parse(correctionWriting, input)))
}

export async function linkCorrection(input: CorrectionPrint): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await notices.linkCorrection(actor, parse(correctionPrint, input))
    refresh()
  })
}
