import { describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { addPerson } from '../people/commands'
import { choosePassword, createPasswordLink } from '../people/password-links/commands'
import { signIn } from '../session/commands'
import { openSession } from '../session/queries'
import { TRIES } from '../session/throttle'
import { withDesk } from '../testing/desk'
import { changePassword, endOtherSessions, endOwnSession } from './commands'
import { ownAccount } from './queries'

withDesk()

const PASSWORD = 'a goose that will not be quiet'
const ANOTHER = 'another goose, far more quiet'
const code = (work: Promise<unknown>) => work.then(() => 'done', (error: Error) => error.message)

interface Somebody extends Actor {
  readonly id: string
  readonly email: string
}

async function somebody(): Promise<Somebody> {
  const email = `${crypto.randomUUID()}@calamus.example`
  const { id } = await addPerson(SYSTEM, { email, name: 'Lin', role: 'viewer', password: PASSWORD })
  return { id, name: 'Lin', role: 'viewer', titles: {}, email }
}

async function session(email: string, password = PASSWORD, browser = 'Firefox, Linux'): Promise<string> {
  const opened = await signIn({ email, password, address: '203.0.113.9', browser })
  if (!opened.ok) throw new Error(opened.why)
  return opened.sessionId
}

const holds = async (id: string) => (await openSession(id)) !== null

describe('one’s own password', () => {
  it('is changed by who knows the old one, and ends every session but this', async () => {
    const lin = await somebody()
    const [here, there] = [await session(lin.email), await session(lin.email)]
    const stranger = await session((await somebody()).email)
    await changePassword(lin, { old: PASSWORD, password: ANOTHER }, { session: here, address: null })
    expect(await Promise.all([here, there, stranger].map(holds))).toEqual([true, false, true])
    expect(await code(session(lin.email))).toBe('sign-in-refused')
    expect(await holds(await session(lin.email, ANOTHER))).toBe(true)
    const [event] = await db().event.findMany({ where: { thingId: lin.id }, orderBy: { at: 'desc' }, take: 1 })
    expect(event).toMatchObject({ actorId: lin.id, deed: 'change-password', after: { sessions: 1 } })
  })

  it('stays when the old one is wrong or the new one poor', async () => {
    const lin = await somebody()
    const here = { session: await session(lin.email), address: null }
    expect(await code(changePassword(lin, { old: ANOTHER, password: ANOTHER }, here))).toBe('password-wrong')
    expect(await code(changePassword(lin, { old: PASSWORD, password: 'short' }, here))).toBe('password-short')
    expect(await holds(await session(lin.email))).toBe(true)
  })

  it('is guessed at as seldom as at sign-in, and with the same tries', async () => {
    const lin = await somebody()
    const here = { session: await session(lin.email), address: '203.0.113.9' }
    const outcomes: string[] = []
    for (let tries = 0; tries <= TRIES; tries += 1) outcomes.push(await code(changePassword(lin, { old: ANOTHER, password: ANOTHER }, here)))
    expect(outcomes).toEqual([...Array<string>(TRIES).fill('password-wrong'), 'sign-in-throttled'])
    expect(await code(session(lin.email))).toBe('sign-in-throttled')
  })

  it('is changed by one of two who do it at once, and never leaves a session that the old one opened', async () => {
    const lin = await somebody()
    const here = { session: await session(lin.email), address: null }
    const { token } = await createPasswordLink(SYSTEM, lin.id)
    const [changed, reset, entered] = await Promise.all([
      code(changePassword(lin, { old: PASSWORD, password: ANOTHER }, here)),
      code(choosePassword({ token, password: 'a third goose, heard by nobody' }, null)),
      session(lin.email).catch(() => null),
    ])
    expect([changed, reset]).toContain('done')
    if (entered !== null) expect(await holds(entered)).toBe(false)
    expect(await code(session(lin.email))).toBe('sign-in-refused')
  })
})

describe('one’s own sessions', () => {
  it('are listed with browser and address, those that hold, and nobody else’s', async () => {
    const [lin, ann] = [await somebody(), await somebody()]
    const [here, ended, expired] = [await session(lin.email), await session(lin.email), await session(lin.email)]
    await session(ann.email)
    await endOwnSession(lin, ended)
    await db().session.update({ where: { id: expired }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await ownAccount(lin)).toEqual({
      email: lin.email,
      sessions: [{ id: here, browser: 'Firefox, Linux', address: '203.0.113.9', since: expect.any(String), seen: expect.any(String) }],
    })
  })

  it('are ended one by one, and not by anybody else', async () => {
    const [lin, ann] = [await somebody(), await somebody()]
    const [here, there] = [await session(lin.email), await session(lin.email)]
    expect(await code(endOwnSession(ann, there))).toBe('no-such-session')
    expect(await holds(there)).toBe(true)
    await endOwnSession(lin, there)
    expect(await Promise.all([here, there].map(holds))).toEqual([true, false])
    expect(await code(endOwnSession(lin, there))).toBe('no-such-session')
  })

  it('are ended all but the one that asks', async () => {
    const lin = await somebody()
    const [here, ...others] = [await session(lin.email), await session(lin.email), await session(lin.email)]
    await endOtherSessions(lin, { session: here })
    expect(await Promise.all([here, ...others].map(holds))).toEqual([true, false, false])
    const events = () => db().event.count({ where: { thingId: lin.id, deed: 'end-sessions' } })
    expect(await events()).toBe(1)
    await endOtherSessions(lin, { session: here })
    expect(await events()).toBe(1)
  })

  it('are noted as used, at most once in some minutes', async () => {
    const id = await session((await somebody()).email)
    expect(await openSession(id)).toMatchObject({ seenLongAgo: false })
    await db().session.update({ where: { id }, data: { seenAt: new Date(Date.now() - 6 * 60_000) } })
    expect(await openSession(id)).toMatchObject({ seenLongAgo: true })
  })
})
