import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import { type Actor, type Role, SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { signIn, signOut } from '../session/commands'
import { openSession } from '../session/queries'
import { TRIES, TRIES_FROM_ADDRESS } from '../session/throttle'
import {
  addPerson, changeRole, createSetupLink, disablePerson, enablePerson, endSessionOf, endSessionsOf, invitePerson, isSetupOpen,
  setUpFirstAdministrator,
} from './commands'
import { listPeople, personWithSessions } from './queries'

withDatabase()

const PASSWORD = 'a goose that will not be quiet'
const code = (work: Promise<unknown>) => work.then(() => 'done', (error: Error) => error.message)
const actorOf = async (sessionId: string) => (await openSession(sessionId))?.actor ?? null
const count = new Map<string, number>()

/** A new account of its own for each test. */
async function person(role: Role): Promise<Actor & { id: string; email: string }> {
  const number = (count.get(role) ?? 0) + 1
  count.set(role, number)
  const email = `${role}-${number}@calamus.example`
  const { id } = await addPerson(SYSTEM, { email, name: `${role} ${number}`, role, password: PASSWORD })
  return { id, name: `${role} ${number}`, role, titles: {}, email }
}

async function session(email: string): Promise<string> {
  const opened = await signIn({ email, password: PASSWORD, address: null, browser: null })
  if (!opened.ok) throw new Error(opened.why)
  return opened.sessionId
}

describe('the one-time link', () => {
  it('makes one administrator, even when two open it at once, and none afterwards', async () => {
    const token = await createSetupLink()
    expect(token).not.toBeNull()
    const first = (email: string) => setUpFirstAdministrator({ token: token ?? '', email, name: 'First', password: PASSWORD })
    const outcomes = await Promise.all([code(first('one@calamus.example')), code(first('two@calamus.example'))])
    expect(outcomes.sort()).toEqual(['done', 'setup-link-closed'])
    expect(await isSetupOpen(token ?? '')).toBe(false)
    expect(await createSetupLink()).toBeNull()
  })

  it('keeps only a hash of its secret', async () => {
    const links = await db().setupLink.findMany()
    expect(links.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true)
  })
})

describe('a session', () => {
  it('names its person until it is ended', async () => {
    const editor = await person('editor')
    const id = await session(editor.email)
    expect(await actorOf(id)).toEqual({ id: editor.id, name: editor.name, role: 'editor', titles: {} })
    await signOut(id)
    expect(await actorOf(id)).toBeNull()
  })

  it('ends when the account is disabled, and does not return when it is enabled', async () => {
    const editor = await person('editor')
    const id = await session(editor.email)
    await disablePerson(SYSTEM, editor.id)
    expect(await actorOf(id)).toBeNull()
    expect(await code(session(editor.email))).toBe('sign-in-refused')
    await enablePerson(SYSTEM, editor.id)
    expect(await actorOf(id)).toBeNull()
    expect(await actorOf(await session(editor.email))).not.toBeNull()
  })

  it('ends when the role changes', async () => {
    const editor = await person('editor')
    const id = await session(editor.email)
    await changeRole(SYSTEM, editor.id, 'viewer')
    expect(await actorOf(id)).toBeNull()
  })

  it('is seen and ended by administrators, one or all', async () => {
    const [administrator, editor] = [await person('administrator'), await person('editor')]
    const [one, another, third] = [await session(editor.email), await session(editor.email), await session(editor.email)]
    const { sessions } = await personWithSessions(administrator, editor.id)
    expect(sessions.map(({ id }) => id).sort()).toEqual([one, another, third].sort())
    expect(await code(personWithSessions(editor, administrator.id))).toBe('not-allowed')
    expect(await code(endSessionOf(editor, editor.id, one))).toBe('not-allowed')
    expect(await code(endSessionOf(administrator, administrator.id, one))).toBe('no-such-session')
    await endSessionOf(administrator, editor.id, one)
    expect(await Promise.all([one, another].map(actorOf))).toEqual([null, expect.objectContaining({ id: editor.id })])
    expect(await code(endSessionsOf(editor, editor.id))).toBe('not-allowed')
    await endSessionsOf(administrator, editor.id)
    expect(await Promise.all([one, another, third].map(actorOf))).toEqual([null, null, null])
  })

  it('has run out after its time', async () => {
    const id = await session((await person('editor')).email)
    await db().session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await actorOf(id)).toBeNull()
  })
})

describe('wrong passwords', () => {
  it('are refused with the same words as an unknown account', async () => {
    const { email } = await person('viewer')
    const wrong = { password: 'not the goose at all', address: null, browser: null }
    expect(await signIn({ email, ...wrong })).toEqual({ ok: false, why: 'sign-in-refused' })
    expect(await signIn({ email: 'nobody@calamus.example', ...wrong })).toEqual({ ok: false, why: 'sign-in-refused' })
  })

  it('close the account to their address, all tries at once counted, and to no other', async () => {
    const { email } = await person('viewer')
    const attempt = { email, password: 'not the goose at all', address: '203.0.113.9', browser: null }
    const outcomes = await Promise.all(Array.from({ length: TRIES + 3 }, () => signIn(attempt)))
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.why === 'sign-in-throttled')).toHaveLength(3)
    expect(await signIn({ ...attempt, password: PASSWORD })).toEqual({ ok: false, why: 'sign-in-throttled' })
    expect(await signIn({ ...attempt, password: PASSWORD, address: '203.0.113.10' })).toMatchObject({ ok: true })
  })

  it('close every account to an address that tries them all, those of right ones not counted, and to no other address', async () => {
    const { email } = await person('viewer')
    const here = { password: PASSWORD, address: '2001:db8:0:7/64', browser: null }
    for (let right = 0; right < 3; right += 1) expect(await signIn({ ...here, email })).toMatchObject({ ok: true })
    const tries = Array.from({ length: TRIES_FROM_ADDRESS + 2 }, (_, number) => ({ ...here, email: `guess-${number}@calamus.example` }))
    const outcomes = await Promise.all(tries.map((attempt) => signIn(attempt)))
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.why === 'sign-in-refused')).toHaveLength(TRIES_FROM_ADDRESS)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.why === 'sign-in-throttled')).toHaveLength(2)
    expect(await signIn({ ...here, email })).toEqual({ ok: false, why: 'sign-in-throttled' })
    expect(await signIn({ ...here, email, address: '2001:db8:0:8/64' })).toMatchObject({ ok: true })
  })

  it('are counted by the account alone where no address can be believed', async () => {
    const { email } = await person('viewer')
    const nowhere = { password: PASSWORD, address: null, browser: null }
    await Promise.all(Array.from({ length: TRIES_FROM_ADDRESS + 2 }, (_, number) => signIn({ ...nowhere, email: `nowhere-${number}@calamus.example` })))
    expect(await signIn({ ...nowhere, email })).toMatchObject({ ok: true })
  })
})

describe('who may do what', () => {
  it('always leaves an administrator, even when two take each other away at once', async () => {
    const [one, other] = [await person('administrator'), await person('administrator')]
    const administrators = await db().user.findMany({ where: { role: 'administrator', disabledAt: null } })
    const rest = administrators.filter(({ id }) => id !== one.id && id !== other.id)
    for (const { id } of rest) await disablePerson(SYSTEM, id)
    const outcomes = await Promise.all([code(disablePerson(one, other.id)), code(changeRole(other, one.id, 'viewer'))])
    expect(outcomes.sort()).toEqual(['done', 'last-administrator'])
    await Promise.all(rest.map(({ id }) => enablePerson(SYSTEM, id)))
  })

  it('does not count an administrator who has never chosen a password', async () => {
    const last = await person('administrator')
    await invitePerson(SYSTEM, { email: 'invited@calamus.example', name: 'Invited', role: 'administrator' })
    const others = { role: 'administrator', disabledAt: null, passwordHash: { not: null }, NOT: { id: last.id } } as const
    const rest = await db().user.findMany({ where: others })
    for (const { id } of rest) await disablePerson(SYSTEM, id)
    expect(await code(disablePerson(SYSTEM, last.id))).toBe('last-administrator')
    await Promise.all(rest.map(({ id }) => enablePerson(SYSTEM, id)))
  })

  it('is an administrator’s to change, and is logged', async () => {
    const [chief, editor] = [await person('chief-editor'), await person('editor')]
    expect(await code(changeRole(chief, editor.id, 'administrator'))).toBe('not-allowed')
    expect(await code(listPeople(chief))).toBe('not-allowed')
    await changeRole(SYSTEM, editor.id, 'viewer')
    const [event] = await db().event.findMany({ where: { thingId: editor.id }, orderBy: { at: 'desc' }, take: 1 })
    expect(event).toMatchObject({ deed: 'change-role', before: { role: 'editor' }, after: { role: 'viewer' } })
  })

  it('does not give one address two accounts, nor anybody a poor password', async () => {
    const { email } = await person('editor')
    const again = { email, name: 'Again', role: 'viewer', password: PASSWORD } as const
    expect(await code(addPerson(SYSTEM, again))).toBe('email-taken')
    expect(await code(addPerson(SYSTEM, { ...again, email: 'new@calamus.example', password: 'short' }))).toBe('password-short')
  })
})
