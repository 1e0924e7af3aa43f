import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../../../editorial/actor'
import { db } from '../../db'
import { signIn } from '../../session/commands'
import { openSession } from '../../session/queries'
import { withDesk } from '../../testing/desk'
import { addPerson, disablePerson, enablePerson, invitePerson } from '../commands'
import { listPeople } from '../queries'
import { choosePassword, createPasswordLink } from './commands'
import { personOfLink } from './queries'

withDesk()

const OLD = 'a goose that will not be quiet'
const NEW = 'another goose, far more quiet'
const code = (work: Promise<unknown>) => work.then(() => 'done', (error: Error) => error.message)

// Somebody must always be able to manage people.
beforeAll(() => addPerson(SYSTEM, { email: 'office@calamus.example', name: 'Office', role: 'administrator', password: OLD }))

interface Somebody extends Actor {
  readonly id: string
  readonly email: string
}

async function somebody(): Promise<Somebody> {
  const email = `${crypto.randomUUID()}@calamus.example`
  const { id } = await addPerson(SYSTEM, { email, name: 'Lin', role: 'editor', password: OLD })
  return { id, name: 'Lin', role: 'editor', titles: {}, email }
}

async function enter(email: string, password: string): Promise<string> {
  const opened = await signIn({ email, password, address: null, browser: null })
  return opened.ok ? opened.sessionId : opened.why
}

const expire = (userId: string) => db().passwordLink.update({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1) } })

describe('a one-time link for a new password', () => {
  it('sets the password once, and ends every session of its person', async () => {
    const lin = await somebody()
    const session = await enter(lin.email, OLD)
    const { token } = await createPasswordLink(SYSTEM, lin.id)
    expect(await openSession(session)).not.toBeNull()
    expect(await personOfLink(token)).toEqual({ email: lin.email })
    expect(await choosePassword({ token, password: NEW }, null)).toEqual({ email: lin.email })
    expect(await openSession(session)).toBeNull()
    expect(await enter(lin.email, OLD)).toBe('sign-in-refused')
    expect(await openSession(await enter(lin.email, NEW))).not.toBeNull()
    expect(await personOfLink(token)).toBeNull()
    expect(await code(choosePassword({ token, password: OLD }, null))).toBe('password-link-closed')
    const [event] = await db().event.findMany({ where: { thingId: lin.id }, orderBy: { at: 'desc' }, take: 1 })
    expect(event).toMatchObject({ actorId: lin.id, deed: 'choose-password', after: { sessions: 1 } })
  })

  it('is used by one of two who open it at once', async () => {
    const lin = await somebody()
    const { token } = await createPasswordLink(SYSTEM, lin.id)
    const outcomes = await Promise.all([NEW, OLD].map((password) => code(choosePassword({ token, password }, null))))
    expect(outcomes.sort()).toEqual(['done', 'password-link-closed'])
  })

  it('opens only while it is the newest, in its time, and the account not disabled', async () => {
    const lin = await somebody()
    const { token: first } = await createPasswordLink(SYSTEM, lin.id)
    const { token: second } = await createPasswordLink(SYSTEM, lin.id)
    expect(await Promise.all([first, second].map(personOfLink))).toEqual([null, { email: lin.email }])
    expect(await code(choosePassword({ token: first, password: NEW }, null))).toBe('password-link-closed')
    await expire(lin.id)
    expect(await personOfLink(second)).toBeNull()
    expect(await code(choosePassword({ token: second, password: NEW }, null))).toBe('password-link-closed')
    const { token: third } = await createPasswordLink(SYSTEM, lin.id)
    await disablePerson(SYSTEM, lin.id)
    expect(await code(createPasswordLink(SYSTEM, lin.id))).toBe('person-disabled')
    await enablePerson(SYSTEM, lin.id)
    expect(await code(choosePassword({ token: third, password: NEW }, null))).toBe('password-link-closed')
    expect(await openSession(await enter(lin.email, OLD))).not.toBeNull()
  })

  it('stays open when the password that was chosen is no good', async () => {
    const lin = await somebody()
    const { token } = await createPasswordLink(SYSTEM, lin.id)
    expect(await code(choosePassword({ token, password: 'short' }, null))).toBe('password-short')
    expect(await code(choosePassword({ token, password: lin.email }, null))).toBe('password-common')
    expect(await code(choosePassword({ token, password: NEW }, null))).toBe('done')
  })

  it('lets in at once whoever had been throttled', async () => {
    const lin = await somebody()
    const attempt = { email: lin.email, password: NEW, address: '203.0.113.9', browser: null }
    for (let tries = 0; tries <= 10; tries += 1) await signIn(attempt)
    expect(await signIn(attempt)).toEqual({ ok: false, why: 'sign-in-throttled' })
    const { token } = await createPasswordLink(SYSTEM, lin.id)
    await choosePassword({ token, password: NEW }, '203.0.113.9')
    expect(await signIn(attempt)).toMatchObject({ ok: true })
  })

  it('keeps only a hash of its secret, in the log neither', async () => {
    const lin = await somebody()
    const { token } = await createPasswordLink(SYSTEM, lin.id)
    const links = await db().passwordLink.findMany()
    expect(links.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true)
    const events = await db().event.findMany({ where: { thingId: lin.id } })
    expect(JSON.stringify([links, events])).not.toContain(token)
  })

  it('is an administrator’s to make', async () => {
    const lin = await somebody()
    expect(await code(createPasswordLink(lin, lin.id))).toBe('not-allowed')
    expect(await code(createPasswordLink({ ...lin, role: 'chief-editor' }, lin.id))).toBe('not-allowed')
    expect(await code(createPasswordLink(SYSTEM, crypto.randomUUID()))).toBe('no-such-person')
  })
})

describe('a new person', () => {
  it('has no password that anybody knows until they choose one', async () => {
    const email = `${crypto.randomUUID()}@calamus.example`
    const { token } = await invitePerson(SYSTEM, { email, name: 'Ann', role: 'editor' })
    const listed = async () => (await listPeople(SYSTEM)).find((each) => each.email === email)
    expect(await listed()).toMatchObject({ hasPassword: false, linkUntil: expect.any(String) })
    expect(await Promise.all(['', 'null', OLD].map((password) => enter(email, password)))).toEqual(Array(3).fill('sign-in-refused'))
    await choosePassword({ token, password: NEW }, null)
    expect(await listed()).toMatchObject({ hasPassword: true, linkUntil: null })
    expect(await openSession(await enter(email, NEW))).not.toBeNull()
    expect(await code(invitePerson(SYSTEM, { email, name: 'Ann', role: 'editor' }))).toBe('email-taken')
  })
})
