'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/titles/commands'
import { type SettingsChange, settingsChange } from '@/lib/server/titles/schema'

export async function setSettings(input: SettingsChange): Promise<Outcome<commands.SettingsState>> {
  return runDeed(async (actor) => {
    const set = await commands.setSettings(actor, parse(settingsChange, input))
    refresh()
    return set
  })
}
