import { describe, expect, it } from 'vitest'
import type { Reply } from '@/components/desk/send-json'
import type { Corrected } from '@/lib/server/pages/commands'
import { type Errand, openErrands } from './errands'

type Line = 'connected' | 'away' | 'signed-out'

function errand(key: string): Errand {
  return {
    key, page: 'Q', number: 2,
    correction: { kind: 'step', key, revision: 4, step: { deed: 'join-jump', ops: [{ op: 'continue', article: 'N', from: 'A' }] } },
  }
}

/** A browser with a database, a line to the server, and a clock that is wound by hand. `parts` are those that are there. */
function openBrowser() {
  const database = new Map<string, number>()
  const world = { line: 'connected' as Line, ready: true, partIsThere: true }
  const made: string[] = []
  const due: (() => void)[] = []
  async function send({ key }: Errand): Promise<Reply<Corrected>> {
    if (world.line === 'away') return { kind: 'unreached' }
    if (world.line === 'signed-out') return { kind: 'refused', failure: { kind: 'not-allowed', code: 'not-signed-in', values: {} } }
    if (!world.partIsThere) return { kind: 'refused', failure: { kind: 'invalid', code: 'no-such-part', values: {} } }
    made.push(key)
    return { kind: 'done', value: { from: 4, revision: 5, step: { deed: 'join-jump', ops: [] }, stepId: key, ordinals: {}, revisions: {} } }
  }
  const errands = openErrands({
    send,
    ready: () => world.ready,
    later: (work) => due.push(work),
    put: async ({ key }, order) => void database.set(key, order),
    remove: async (key) => void database.delete(key),
  })
  const wind = () => { for (const work of due.splice(0)) work() }
  return { database, world, made, errands, wind }
}

/** Lets everything that was begun come to its end. */
async function rest(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve()
}

describe('a correction of another page', () => {
  it('is done at once where the server is there, and not kept any longer', async () => {
    const { errands, made, database } = openBrowser()
    expect(await errands.run(errand('a'))).toBeNull()
    await rest()
    expect(made).toEqual(['a'])
    expect(errands.snapshot()).toEqual({ waiting: [], condition: 'resting' })
    expect(database.size).toBe(0)
  })

  it('is kept while the network is away, and done in order when it is back', async () => {
    const { errands, made, database, world, wind } = openBrowser()
    world.line = 'away'
    const ends = [errands.run(errand('a')), errands.run(errand('b'))]
    await rest()
    expect(errands.snapshot()).toMatchObject({ condition: 'offline', waiting: [{ key: 'a' }, { key: 'b' }] })
    expect([...database]).toEqual([['a', 1], ['b', 2]])
    wind()
    await rest()
    expect(made).toEqual([])
    world.line = 'connected'
    wind()
    expect(await Promise.all(ends)).toEqual([null, null])
    await rest()
    expect(made).toEqual(['a', 'b'])
    expect(database.size).toBe(0)
  })

  it('waits for its person, and goes when they say that they are back', async () => {
    const { errands, database, world, wind } = openBrowser()
    world.line = 'signed-out'
    const end = errands.run(errand('a'))
    await rest()
    wind()
    await rest()
    expect(errands.snapshot().condition).toBe('signed-out')
    expect(database.size).toBe(1)
    world.line = 'connected'
    errands.retry()
    expect(await end).toBeNull()
  })

  it('does not go before this page is with the server, because it may name what was made here', async () => {
    const { errands, made, world } = openBrowser()
    world.ready = false
    const end = errands.run(errand('a'))
    await rest()
    expect(made).toEqual([])
    world.ready = true
    errands.retry()
    expect(await end).toBeNull()
  })

  it('that is refused is told and kept no longer, and the next one goes', async () => {
    const { errands, made, database, world } = openBrowser()
    world.partIsThere = false
    const first = errands.run(errand('a'))
    expect(await first).toMatchObject({ code: 'no-such-part' })
    world.partIsThere = true
    expect(await errands.run(errand('b'))).toBeNull()
    await rest()
    expect(made).toEqual(['b'])
    expect(database.size).toBe(0)
  })
})
