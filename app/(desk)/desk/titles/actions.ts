'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/titles/commands'
import { type NewTitle, newTitle } from '@/lib/server/titles/schema'

export async function createTitle(input: NewTitle): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.createTitle(actor, parse(newTitle, input))
    refresh()
  })
}
