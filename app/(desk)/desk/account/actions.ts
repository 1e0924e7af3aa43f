'use server'

import { refresh } from 'next/cache'
import * as commands from '@/lib/server/account/commands'
import { type PasswordChange, passwordChange, type SessionChoice, sessionChoice } from '@/lib/server/account/schema'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import { currentAddress } from '@/lib/server/session/current-actor'

export async function changePassword(input: PasswordChange): Promise<Outcome<void>> {
  return runDeed(async (actor, session) => {
    await commands.changePassword(actor, parse(passwordChange, input), { session, address: await currentAddress() })
    refresh()
  })
}

export async function endSession(input: SessionChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.endOwnSession(actor, parse(sessionChoice, input).session)
    refresh()
  })
}

export async function endOtherSessions(): Promise<Outcome<void>> {
  return runDeed(async (actor, session) => {
    await commands.endOtherSessions(actor, { session })
    refresh()
  })
}
