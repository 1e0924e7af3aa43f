'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/people/commands'
import {
  type NewPassword, newPassword, type NewPerson, newPerson, type PersonChoice, personChoice, type RoleChange, roleChange,
} from '@/lib/server/people/schema'

export async function addPerson(input: NewPerson): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.addPerson(actor, parse(newPerson, input))
    refresh()
  })
}

export async function changeRole(input: RoleChange): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    const { id, role } = parse(roleChange, input)
    await commands.changeRole(actor, id, role)
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

export async function setPassword(input: NewPassword): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    const { id, password } = parse(newPassword, input)
    await commands.setPassword(actor, id, password)
    refresh()
  })
}
