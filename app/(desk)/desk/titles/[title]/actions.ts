'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/titles/commands'
import { type StyleChange, styleChange } from '@/lib/server/titles/schema'

export async function setHouseStyle(input: StyleChange): Promise<Outcome<commands.StyleState>> {
  return runDeed(async (actor) => {
    const set = await commands.setHouseStyle(actor, parse(styleChange, input))
    refresh()
    return set
  })
}
