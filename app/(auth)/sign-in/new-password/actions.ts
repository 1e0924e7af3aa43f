'use server'

import { type Outcome, runAction } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/people/password-links/commands'
import { type ChosenPassword, chosenPassword } from '@/lib/server/people/schema'
import { currentAddress } from '@/lib/server/session/current-actor'

export async function choosePassword(input: ChosenPassword): Promise<Outcome<{ email: string }>> {
  return runAction(async () => commands.choosePassword(parse(chosenPassword, input), await currentAddress()))
}
