import { describe, expect, it } from 'vitest'
import type { KeptCorrection } from '@/components/local-copies/correction-store'
import { linesOf, pageOf, show } from '@/lib/split/testing/page-notation'
import { type CorrectionKeeper, openCorrectionKeeper } from './correction-keeper'
import type { ConfirmedPage } from './correction-queue'
import { type CorrectionPorts, type Corrections, openCorrections } from './corrections'
import { openServer, type PageServer } from './testing/page-server'

const text = 'A: h1@0 "甲" / b1@1 "乙" / b2@2 "丙"'
const page: ConfirmedPage = { revision: 0, state: pageOf(text), ordinals: { A: 1 }, revisions: { A: 1 }, log: [] }

interface Tab {
  readonly corrections: Corrections
  readonly keeper: CorrectionKeeper
}

/** A browser with a database and tabs. Without a connection nothing arrives; `loses` lets it arrive and loses the answer. */
function openBrowser(server: PageServer) {
  const database = new Map<string, KeptCorrection>()
  const line = { connected: true, loses: false }
  let keys = 0
  function openTab(opening: string, person = 'one'): Tab {
    const keeper = openCorrectionKeeper({
      opening, person, page: 'P', number: 3,
      put: async (kept) => void database.set(kept.key, kept),
      remove: async (key) => void database.delete(key),
      now: () => 0,
    })
    const ports: CorrectionPorts = {
      send: async (correction) => {
        if (!line.connected) return { kind: 'unreached' }
        const answer = server.correct(person, correction)
        if (line.loses) return { kind: 'unreached' }
        return 'code' in answer ? { kind: 'refused', failure: answer } : { kind: 'done', value: answer }
      },
      reload: () => undefined,
      later: () => undefined,
      newKey: () => `k${(keys += 1)}`,
      keep: keeper.follow,
    }
    return { corrections: openCorrections(server.page(), person, ports), keeper }
  }
  const left = (person = 'one') => [...database.values()]
    .filter((kept) => kept.person === person)
    .sort((one, other) => one.order - other.order)
    .map(({ correction }) => correction)
  return { database, line, openTab, left }
}

/** Lets everything that was begun come to its end. */
async function rested({ corrections, keeper }: Tab): Promise<void> {
  for (let round = 0; round < 20; round += 1) await keeper.rest()
  expect(corrections.snapshot().condition).not.toBe('sending')
}

const role = (block: string) => ({ deed: 'set-role', ops: [{ op: 'role', block, role: 'deck', madeBy: 'person' }] }) as const

describe('corrections that wait', () => {
  it('are kept until the server has them, and no longer', async () => {
    const browser = openBrowser(openServer(page))
    browser.line.connected = false
    const tab = browser.openTab('first')
    tab.corrections.correct(role('b1'))
    tab.corrections.correct(role('b2'))
    await rested(tab)
    expect(browser.left().map(({ key }) => key)).toEqual(['k1', 'k2'])
    browser.line.connected = true
    tab.corrections.retry()
    await rested(tab)
    expect(browser.database.size).toBe(0)
  })

  it.each([false, true])('are sent again after a crash, once, though an answer was lost: %s', async (loses) => {
    const server = openServer(page)
    const browser = openBrowser(server)
    Object.assign(browser.line, loses ? { loses } : { connected: false })
    const crashed = browser.openTab('first')
    crashed.corrections.correct(role('b1'))
    crashed.corrections.correct(role('b2'))
    await rested(crashed)
    Object.assign(browser.line, { connected: true, loses: false })
    const tab = browser.openTab('second')
    tab.corrections.recover(browser.left())
    await rested(tab)
    expect(server.log.map(({ id }) => id)).toEqual(['k1', 'k2'])
    const lines = linesOf(text)
    expect(show(tab.corrections.snapshot().shown, lines)).toBe(show(server.page().state, lines))
  })

  it('are taken over by the opening that sends them, and are kept over a second crash', async () => {
    const browser = openBrowser(openServer(page))
    browser.line.connected = false
    const first = browser.openTab('first')
    first.corrections.correct(role('b1'))
    await rested(first)
    const second = browser.openTab('second')
    second.corrections.recover(browser.left())
    await rested(second)
    expect([...browser.database.values()].map(({ opening, key }) => [opening, key])).toEqual([['second', 'k1']])
  })

  it('are kept while their person has not decided about a refusal', async () => {
    const server = openServer(page)
    const browser = openBrowser(server)
    const tab = browser.openTab('first')
    server.correct('other', { kind: 'step', key: 'x', revision: 0, step: role('b1') })
    tab.corrections.correct(role('b1'))
    await rested(tab)
    expect(browser.left().map(({ key }) => key)).toEqual(['k1'])
    tab.corrections.leave('k1')
    await rested(tab)
    expect(browser.database.size).toBe(0)
  })
})
