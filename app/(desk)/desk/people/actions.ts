'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/people/commands'
import { createPasswordLink as makePasswordLink, type HandedLink } from '@/lib/server/people/password-links/commands'
import {
  type NewPerson, newPerson, type PersonChoice, personChoice, type RoleChange, roleChange, type SessionOfPerson, sessionOfPerson,
  type TitleRoleChange, titleRoleChange,
} from '@/lib/server/people/schema'

export async function invitePerson(input: NewPerson): Promise<Outcome<HandedLink>> {
  return runDeed(async (actor) => {
    const link = await commands.invitePerson(actor, parse(newPerson, input))
    refresh()
    return link
  })
}

export async function changeRole(input: RoleChange): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    const { id, role } = parse(roleChange, input)
    await commands.changeRole(actor, id, role)
    refresh()
  })
}

export async function changeTitleRole(input: TitleRoleChange): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.changeTitleRole(actor, parse(titleRoleChange, input))
    refresh()
  })
}

export async function disablePerson(input: PersonChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.disablePerson(actor, parse(personChoice, input).id)
    refresh()
  })
}

export async function enablePerson(input: PersonChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.enablePerson(actor, parse(personChoice, input).id)
    refresh()
  })
}

export async function createPasswordLink(input: PersonChoice): Promise<Outcome<HandedLink>> {
  return runDeed(async (actor) => {
    const link = await makePasswordLink(actor, parse(personChoice, input).id)
    refresh()
    return link
  })
}

export async function endSession(input: SessionOfPerson): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    const { id, session } = parse(sessionOfPerson, input)
    await commands.endSessionOf(actor, id, session)
    refresh()
  })
}

export async function endSessions(input: PersonChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.endSessionsOf(actor, parse(personChoice, input).id)
    refresh()
  })
}
