'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/tags/commands'
import { type NewVocabulary, vocabulary } from '@/lib/server/tags/schema'

export async function loadVocabulary(input: NewVocabulary): Promise<Outcome<{ tags: number }>> {
  return runDeed(async (actor) => {
    const loaded = await commands.loadVocabulary(actor, parse(vocabulary, input))
    refresh()
    return loaded
  })
}
