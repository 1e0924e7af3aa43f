import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { sqlTransaction } from '../db'
import { addPerson } from '../people/commands'
import { withDesk } from '../testing/desk'
import { type NewDeskNotice, notify, readNotices } from './commands'
import { deskNotices, NOTICES_A_SCREEN, noticesOn, unreadNotices } from './queries'

withDesk()

/** Somebody with an account. */
async function colleague(): Promise<Actor & { readonly id: string }> {
  const mark = randomUUID().slice(0, 8)
  const { id } = await addPerson(SYSTEM, { name: `林 ${mark}`, email: `${mark}@galley.example`, role: 'editor', password: randomUUID() })
  return { id, name: `林 ${mark}`, role: 'editor', titles: {} }
}

function told(user: string, key: string, other: Partial<NewDeskNotice> = {}): NewDeskNotice {
  return { user, kind: 'published', key, actor: null, ...other }
}

const tell = (...notices: readonly NewDeskNotice[]) => sqlTransaction((tx) => notify(tx, notices))

test('each matter is told once to each, nobody is told of their own, and somebody who is not there is passed over', async () => {
  const [lin, wen] = [await colleague(), await colleague()]
  const key = `published ${randomUUID()}`
  const notices = [told(lin.id, key, { actor: wen.id }), told(wen.id, key, { actor: wen.id }), told(randomUUID(), key)]
  await Promise.all([tell(...notices), tell(...notices), tell(...notices, ...notices)])
  expect((await deskNotices(lin)).map(({ kind, by, read }) => [kind, by, read])).toEqual([['published', wen.name, false]])
  expect(await deskNotices(wen)).toEqual([])
})

test('of long words the beginning is told', async () => {
  const lin = await colleague()
  await tell(told(lin.id, 'published long', { words: '江'.repeat(300) }))
  expect((await deskNotices(lin))[0]?.words).toBe('江'.repeat(200))
})

test('notices are read one by one or all, and only by whom they are for', async () => {
  const [lin, wen] = [await colleague(), await colleague()]
  await tell(...['a', 'b', 'c'].flatMap((key) => [told(lin.id, key), told(wen.id, key)]))
  const [first] = await deskNotices(lin)
  await readNotices(wen, [first?.id ?? ''])
  expect(await unreadNotices(lin)).toBe(3)
  await readNotices(lin, [first?.id ?? ''])
  expect((await deskNotices(lin)).filter(({ read }) => read).map(({ id }) => id)).toEqual([first?.id])
  await readNotices(lin, null)
  expect([await unreadNotices(lin), await unreadNotices(wen)]).toEqual([0, 3])
})

test('a screen has fifty notices, and says whether there are older ones', async () => {
  const lin = await colleague()
  await tell(...Array.from({ length: NOTICES_A_SCREEN + 1 }, (_, at) => told(lin.id, `published ${at}`)))
  const [first, second, third] = [await noticesOn(lin, 0), await noticesOn(lin, 1), await noticesOn(lin, 2)]
  expect([first, second, third].map(({ notices, older }) => [notices.length, older])).toEqual([[50, true], [1, false], [0, false]])
  expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(NOTICES_A_SCREEN + 1)
})
