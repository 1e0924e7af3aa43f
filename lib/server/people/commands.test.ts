import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import { type Actor, type Role, SYSTEM, TITLE_ROLES } from '../../editorial/actor'
import { db } from '../db'
import { signIn, signOut } from '../session/commands'
import { openSession } from '../session/queries'
import { TRIES, TRIES_FROM_ADDRESS } from '../session/throttle'
import {
  addPerson, changeRole, changeTitleRole, createSetupLink, disablePerson, enablePerson, endSessionOf, endSessionsOf, invitePerson, isSetupOpen,
  setUpFirstAdministrator,
} from './commands'
import { listPeople, personWithSessions } from './queries'
import { newPerson, titleRoleChange } from './schema'

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

/** A new title, of the name that is also its slug. */
async function title(name: string): Promise<string> {
  const { id } = await db().title.create({ data: { slug: name, name, language: 'en', timeZone: 'Europe/Berlin' } })
  return id
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

describe('a role at one title', () => {
  it('is all that somebody is who was added there, and is told so with the person', async () => {
    const [ferry, bridge] = [await title('ferry'), await title('bridge')]
    const email = 'of-the-ferry@calamus.example'
    const { id } = await addPerson(SYSTEM, { email, name: 'Of the ferry', role: 'editor', title: ferry, password: PASSWORD })
    expect(await actorOf(await session(email))).toEqual({ id, name: 'Of the ferry', role: null, titles: { [ferry]: 'editor' } })
    await changeTitleRole(SYSTEM, { id, title: bridge, role: 'chief-editor' })
    const at = [{ id: bridge, name: 'bridge', role: 'chief-editor' }, { id: ferry, name: 'ferry', role: 'editor' }]
    expect((await personWithSessions(SYSTEM, id)).person).toMatchObject({ role: null, titles: at })
    expect((await listPeople(SYSTEM)).find((each) => each.id === id)).toMatchObject({ role: null, titles: at })
  })

  it('is changed and taken away at once, with a line of the log, and ends their sessions', async () => {
    const [viewer, harbour] = [await person('viewer'), await title('harbour')]
    for (const role of [...TITLE_ROLES, null]) {
      const id = await session(viewer.email)
      await changeTitleRole(SYSTEM, { id: viewer.id, title: harbour, role })
      expect(await actorOf(id)).toBeNull()
      expect(await actorOf(await session(viewer.email))).toMatchObject({ role: 'viewer', titles: role === null ? {} : { [harbour]: role } })
    }
    const events = await db().event.findMany({ where: { deed: 'change-title-role', thingId: viewer.id }, orderBy: { at: 'asc' } })
    const roles = [null, ...TITLE_ROLES, null]
    expect(events.map(({ before, after }) => ({ before, after }))).toEqual(roles.slice(1).map((role, index) => (
      { before: { title: 'harbour', role: roles[index] }, after: { title: 'harbour', role } })))
  })

  it('cannot be the last that somebody is, neither there nor over all titles', async () => {
    const [editor, island] = [await person('editor'), await title('island')]
    const at = (role: 'viewer' | null) => changeTitleRole(SYSTEM, { id: editor.id, title: island, role })
    const open = await session(editor.email)
    expect(await code(changeRole(SYSTEM, editor.id, null))).toBe('role-needed')
    expect(await actorOf(open)).not.toBeNull()
    await at('viewer')
    await changeRole(SYSTEM, editor.id, null)
    expect(await code(at(null))).toBe('role-needed')
    expect((await personWithSessions(SYSTEM, editor.id)).person).toMatchObject({ role: null, titles: [{ id: island, role: 'viewer' }] })
    await changeRole(SYSTEM, editor.id, 'viewer')
    expect(await code(at(null))).toBe('done')
  })

  it('does not count for the last administrator, who stays one', async () => {
    const [last, quay] = [await person('administrator'), await title('quay')]
    const rest = await db().user.findMany({ where: { role: 'administrator', disabledAt: null, NOT: { id: last.id } } })
    for (const { id } of rest) await disablePerson(SYSTEM, id)
    await changeTitleRole(SYSTEM, { id: last.id, title: quay, role: 'chief-editor' })
    expect(await code(changeRole(SYSTEM, last.id, null))).toBe('last-administrator')
    for (const { id } of rest) await enablePerson(SYSTEM, id)
  })

  it('is an administrator’s to give, at a title that is there, and never one of administrator', async () => {
    const [chief, editor, mole] = [await person('chief-editor'), await person('editor'), await title('mole')]
    const change = { id: editor.id, title: mole, role: 'editor' } as const
    const nothing = crypto.randomUUID()
    expect(await code(changeTitleRole(chief, change))).toBe('not-allowed')
    expect(await code(changeTitleRole({ ...chief, role: null, titles: { [mole]: 'chief-editor' } }, change))).toBe('not-allowed')
    expect(await code(changeTitleRole(SYSTEM, { ...change, title: nothing }))).toBe('no-such-title')
    expect(await code(changeTitleRole(SYSTEM, { ...change, id: nothing }))).toBe('no-such-person')
    expect(await code(invitePerson(SYSTEM, { email: 'lost@calamus.example', name: 'Lost', role: 'viewer', title: nothing }))).toBe('no-such-title')
    const somebody = { email: 'new@calamus.example', name: 'New' }
    expect(TITLE_ROLES.every((role) => newPerson.safeParse({ ...somebody, role, title: mole }).success)).toBe(true)
    expect(newPerson.safeParse({ ...somebody, role: 'administrator', title: mole }).success).toBe(false)
    expect(titleRoleChange.safeParse({ ...change, role: 'administrator' }).success).toBe(false)
  })
})
