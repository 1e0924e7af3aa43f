import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '@/lib/server/errors'
import type { Correction } from '@/lib/server/pages/schema'
import type { Step } from '@/lib/split/step'
import { arbitraryPage } from '@/lib/split/testing/arbitrary-page'
import { fulfil, type Wish as Drawn, wish as drawnWish } from '@/lib/split/testing/drawn-steps'
import { counter, linesOf, pageOf, rows, show } from '@/lib/split/testing/page-notation'
import { printedCutter } from '@/lib/split/testing/printed-cutter'
import {
  canDoAgain, type ConfirmedPage, type CorrectionQueue, isSaved, nextCorrection, openQueue, reduceQueue, undoRedoOf,
} from './correction-queue'
import { openServer, type PageServer } from './testing/page-server'
import type { Wish } from './wish'

const text = `
  A: h1@0 "甲" / b1@1 "乙" / b2@2 "丙"
  B: h2@3 "丁" / b3@4 "戊"
`
const lines = linesOf(text)
const page: ConfirmedPage = {
  revision: 4, state: pageOf(text), ordinals: { A: 1, B: 2 }, revisions: { A: 1, B: 1 }, log: [],
}

/** A Step that says what a block is. */
function role(block: string, as: 'crosshead' | 'caption'): Step {
  return { deed: 'set-role', ops: [{ op: 'role', block, role: as, madeBy: 'person' }] }
}

/** Sends the next correction, and gives its answer to the queue; `lost` is an answer that never came. */
function exchange(queue: CorrectionQueue, server: PageServer, { lost = false } = {}): CorrectionQueue {
  const correction = nextCorrection(queue)
  if (correction === null) throw new Error('nothing to send')
  const sent = reduceQueue(queue, { type: 'sent' })
  const answer = server.correct(queue.person ?? '', correction)
  if (lost) return reduceQueue(sent, { type: 'unreached' })
  return 'code' in answer ? reduceQueue(sent, { type: 'refused', failure: answer }) : reduceQueue(sent, { type: 'confirmed', ...answer })
}

/** Sends all that waits, and loads the page again where that is needed. */
function settle(queue: CorrectionQueue, server: PageServer): CorrectionQueue {
  let now = reduceQueue(queue, { type: 'retried' })
  while (now.waiting.length > 0 || now.condition === 'stale') {
    now = now.condition === 'stale' ? reduceQueue(now, { type: 'loaded', page: server.page() }) : exchange(now, server)
  }
  return now
}

function open(person = 'one', from = page): CorrectionQueue {
  return openQueue(from, person)
}

function wish(queue: CorrectionQueue, ...wishes: Wish[]): CorrectionQueue {
  return wishes.reduce((now, one) => reduceQueue(now, { type: 'wished', wish: one }), queue)
}

function takeBack(queue: CorrectionQueue, kind: 'undo' | 'redo', key: string): CorrectionQueue {
  const undoes = undoRedoOf(queue)[kind]
  return undoes === null ? queue : wish(queue, { kind, key, undoes })
}

const crosshead: Wish = { kind: 'step', key: 'k1', step: role('b1', 'crosshead') }
const caption: Wish = { kind: 'step', key: 'k2', step: role('b2', 'caption') }

function shown(queue: CorrectionQueue): string {
  return show(queue.shown, lines).split('\n')[0] ?? ''
}

/** Somebody else's Step on the server. */
function other(server: PageServer, key: string, step: Step): void {
  server.correct('other', { kind: 'step', key, revision: server.page().revision, step } as Correction)
}

describe('corrections on their way to the server', () => {
  it('show at once and count as kept only when confirmed', () => {
    const asked = wish(open(), crosshead)
    expect(shown(asked)).toBe('A: h1@0 "甲" / b1!@1 crosshead "乙" / b2@2 "丙"')
    expect(isSaved(asked)).toBe(false)
    const done = exchange(asked, openServer(page))
    expect(isSaved(done)).toBe(true)
    expect(done.confirmed.revision).toBe(5)
  })

  it('go one by one, in the order in which they were made', () => {
    const asked = wish(open(), crosshead, caption)
    expect(nextCorrection(asked)?.key).toBe('k1')
    expect(nextCorrection(reduceQueue(asked, { type: 'sent' }))).toBeNull()
    const first = exchange(asked, openServer(page))
    expect(nextCorrection(first)).toMatchObject({ key: 'k2', revision: 5, seen: [] })
    expect(show(first.shown, lines)).toBe(show(asked.shown, lines))
  })

  it('can be undone and redone before any answer came, and the server agrees', () => {
    const asked = takeBack(takeBack(takeBack(wish(open(), crosshead, caption), 'undo', 'u'), 'undo', 'v'), 'redo', 'r')
    expect(shown(asked)).toBe('A: h1@0 "甲" / b1!@1 crosshead "乙" / b2@2 "丙"')
    const done = settle(asked, openServer(page))
    expect(isSaved(done)).toBe(true)
    expect(show(done.confirmed.state, lines)).toBe(show(asked.shown, lines))
    expect(undoRedoOf(done)).toEqual({ undo: 'r', redo: 'u' })
  })

  it('take back a Step of an earlier visit when the server says what it was', () => {
    const server = openServer(page)
    const earlier = exchange(wish(open(), crosshead), server)
    const visit = open('one', earlier.confirmed)
    const asked = takeBack(visit, 'undo', 'u')
    expect(shown(asked)).toBe(shown(visit))
    expect(rows(show(exchange(asked, server).shown, lines))).toBe(rows(show(page.state, lines)))
  })

  it('wait while the server cannot be reached, and lose nothing', () => {
    const asked = wish(open(), crosshead)
    const offline = reduceQueue(reduceQueue(asked, { type: 'sent' }), { type: 'unreached' })
    expect(nextCorrection(offline)).toBeNull()
    expect(isSaved(wish(offline, caption))).toBe(false)
    expect(nextCorrection(reduceQueue(wish(offline, caption), { type: 'retried' }))?.key).toBe('k1')
  })

  it('are made once where the answer was lost', () => {
    const server = openServer(page)
    const done = settle(exchange(wish(open(), crosshead, caption), server, { lost: true }), server)
    expect(server.log.map(({ id }) => id)).toEqual(['k1', 'k2'])
    expect(done.refused).toEqual([])
    expect(done.confirmed.revision).toBe(6)
  })

  it.each(['not-signed-in', 'another-person'])('wait for their person: %s', (code) => {
    const failure: Failure = { kind: 'not-allowed', code, values: {} }
    const out = reduceQueue(reduceQueue(wish(open(), crosshead), { type: 'sent' }), { type: 'refused', failure })
    expect(out).toMatchObject({ condition: 'signed-out', refused: [] })
    expect(nextCorrection(reduceQueue(out, { type: 'retried' }))?.key).toBe('k1')
  })

  it('are not begun where they do not fit the page as it is shown', () => {
    const queue = open()
    expect(wish(queue, { kind: 'step', key: 'k', step: role('gone', 'caption') })).toBe(queue)
    expect(takeBack(queue, 'redo', 'r')).toBe(queue)
  })
})

describe('corrections of a page that others correct, too', () => {
  it('are made on the page as it is, and the page is loaded again', () => {
    const server = openServer(page)
    other(server, 'x', role('b3', 'caption'))
    const made = exchange(wish(open(), crosshead, caption), server)
    expect(made).toMatchObject({ condition: 'stale', refused: [] })
    expect(shown(made)).toContain('b1!@1 crosshead')
    const done = settle(made, server)
    expect(server.log.map(({ id }) => id)).toEqual(['x', 'k1', 'k2'])
    expect(show(done.shown, lines)).toBe(show(server.page().state, lines))
    expect(undoRedoOf(done).undo).toBe('k2')
  })

  it('are not kept back by those on which they were built, whether made before or after the answer', () => {
    const server = openServer(page)
    other(server, 'x', role('b3', 'caption'))
    const again: Wish = { kind: 'step', key: 'k3', step: role('b1', 'caption') }
    const made = exchange(wish(open(), crosshead, again), server)
    const done = settle(wish(made, { kind: 'step', key: 'k4', step: role('b1', 'crosshead') }), server)
    expect(done.refused).toEqual([])
    expect(server.log.map(({ id }) => id)).toEqual(['x', 'k1', 'k3', 'k4'])
  })

  it('never pass over what was not seen when they were made, however late they are sent', () => {
    const server = openServer(page)
    const asked = wish(open(), caption, { kind: 'step', key: 'k3', step: role('h1', 'caption') }, crosshead)
    other(server, 'x', role('b1', 'caption'))
    const done = settle(asked, server)
    expect(server.log.map(({ id }) => id)).toEqual(['x', 'k2', 'k3'])
    expect(done.refused.map((one) => one.wish.key)).toEqual(['k1'])
  })

  it('wait for a choice where somebody was at the same place, and the others go on', () => {
    const server = openServer(page)
    other(server, 'x', role('b1', 'caption'))
    const done = settle(wish(open(), crosshead, caption), server)
    expect(server.log.map(({ id }) => id)).toEqual(['x', 'k2'])
    expect(done.refused).toMatchObject([{ wish: { key: 'k1' }, failure: { detail: { steps: [{ by: 'other', deed: 'set-role' }] } } }])
    expect(shown(done)).toBe('A: h1@0 "甲" / b1!@1 caption "乙" / b2!@2 caption "丙"')
  })

  it('are done again here where the person wants it, or left', () => {
    const server = openServer(page)
    other(server, 'x', role('b1', 'caption'))
    const asked = settle(wish(open(), crosshead), server)
    const again = settle(reduceQueue(asked, { type: 'decided', key: 'k1', again: 'k9' }), server)
    expect(shown(again)).toBe('A: h1@0 "甲" / b1!@1 crosshead "乙" / b2@2 "丙"')
    expect(again.refused).toEqual([])
    const left = reduceQueue(asked, { type: 'decided', key: 'k1', again: null })
    expect(left).toMatchObject({ refused: [], waiting: [] })
  })

  it('cannot be done again where they do not fit any more', () => {
    const server = openServer(page)
    other(server, 'x', { deed: 'join-paragraphs', ops: [{ op: 'fuse', block: 'h1', next: 'b1', glue: '' }] })
    const asked = settle(wish(open(), crosshead), server)
    expect(asked.refused.map((one) => canDoAgain(asked, one))).toEqual([false])
    expect(reduceQueue(asked, { type: 'decided', key: 'k1', again: 'k9' })).toBe(asked)
  })

  it('fall with the one on which they stand, each by its name', () => {
    const server = openServer(page)
    other(server, 'x', role('b1', 'caption'))
    const onIt: Wish = { kind: 'step', key: 'k3', step: role('b1', 'caption') }
    const done = settle(wish(open(), crosshead, onIt, caption), server)
    expect(done.refused.map(({ wish: { key }, failure: { code } }) => [key, code])).toEqual([
      ['k1', 'page-moved-on'], ['k3', 'step-stands-on-refused'],
    ])
    expect(server.log.map(({ id }) => id)).toEqual(['x', 'k2'])
  })

  it('that were undone here before they were refused need no choice', () => {
    const server = openServer(page)
    other(server, 'x', role('b1', 'caption'))
    const undone = takeBack(wish(open(), crosshead), 'undo', 'u')
    expect(settle(undone, server).refused).toEqual([])
    const redone = settle(takeBack(undone, 'redo', 'r'), server)
    expect(redone.refused.map((one) => one.wish.key)).toEqual(['k1'])
  })

  it('are taken back by undo only where they are one’s own', () => {
    const server = openServer(page)
    const mine = settle(wish(open(), crosshead), server)
    other(server, 'x', role('b3', 'caption'))
    const fresh = reduceQueue(mine, { type: 'loaded', page: server.page() })
    expect(undoRedoOf(fresh).undo).toBe('k1')
    const done = settle(takeBack(fresh, 'undo', 'u'), server)
    expect(show(done.shown, lines)).toContain('b3!@4 caption')
    expect(shown(done)).toBe('A: h1@0 "甲" / b1@1 "乙" / b2@2 "丙"')
  })
})

describe('corrections that an earlier opening left behind', () => {
  const kept = (queue: CorrectionQueue) => {
    const all: Correction[] = []
    for (let now = queue; now.waiting.length > 0; now = { ...now, waiting: now.waiting.slice(1) }) {
      const next = nextCorrection({ ...now, condition: 'resting' })
      if (next) all.push(next)
    }
    return all
  }

  it('are sent again, once, and shown meanwhile', () => {
    const server = openServer(page)
    const crashed = exchange(wish(open(), crosshead, caption), server, { lost: true })
    const back = reduceQueue(open(), { type: 'recovered', corrections: kept(crashed) })
    expect(show(back.shown, lines)).toBe(show(crashed.shown, lines))
    expect(isSaved(back)).toBe(false)
    const done = settle(back, server)
    expect(server.log.map(({ id }) => id)).toEqual(['k1', 'k2'])
    expect(show(done.shown, lines)).toBe(show(server.page().state, lines))
  })

  it('are known where the page has them already', () => {
    const server = openServer(page)
    const crashed = exchange(wish(open(), crosshead), server, { lost: true })
    const fresh = open('one', server.page())
    expect(reduceQueue(fresh, { type: 'recovered', corrections: kept(crashed) })).toBe(fresh)
  })

  it('do not overwrite what others did meanwhile', () => {
    const server = openServer(page)
    const crashed = wish(open(), crosshead, caption)
    other(server, 'x', role('b1', 'caption'))
    const back = reduceQueue(open('one', server.page()), { type: 'recovered', corrections: kept(crashed) })
    const done = settle(back, server)
    expect(done.refused.map((one) => one.wish.key)).toEqual(['k1'])
    expect(server.log.map(({ id }) => id)).toEqual(['x', 'k2'])
  })
})

describe('a page that is loaded again', () => {
  it('does not take the place of one on which corrections wait, nor of a newer one', () => {
    const asked = wish(open(), crosshead)
    expect(reduceQueue(asked, { type: 'loaded', page: { ...page, revision: 9 } })).toBe(asked)
    const queue = open()
    expect(reduceQueue(queue, { type: 'loaded', page: { ...page, revision: 3 } })).toBe(queue)
  })

  it('is not taken where it is older than what the server told of', () => {
    const server = openServer(page)
    other(server, 'x', role('b3', 'caption'))
    const stale = exchange(wish(open(), crosshead), server)
    expect(reduceQueue(stale, { type: 'loaded', page: { ...page, revision: 5 } })).toBe(stale)
  })
})

describe('text that was saved from the workbench', () => {
  it('stands under the corrections that wait', () => {
    const saved = pageOf('A: h1@0 "甲{新}" / b1@1 "乙" / b2@2 "丙"').articles[0]?.blocks ?? []
    const queue = reduceQueue(wish(open(), crosshead), { type: 'text-saved', article: 'A', revision: 7, blocks: saved })
    expect(shown(queue)).toBe('A: h1@0 "甲新" / b1!@1 crosshead "乙" / b2@2 "丙"')
    expect(queue.confirmed.revisions['A']).toBe(7)
  })
})

describe('two editors on one page', () => {
  /** What one of them does: a deed, undo, redo, sending something, sending something whose answer is lost, or settling all. */
  type Act = { readonly who: 0 | 1; readonly does: 'deed' | 'undo' | 'redo' | 'send' | 'lose' | 'settle'; readonly deed: Drawn }
  const act: fc.Arbitrary<Act> = fc.record({
    who: fc.constantFrom(0, 1), does: fc.constantFrom('deed', 'deed', 'deed', 'undo', 'redo', 'send', 'lose', 'settle'), deed: drawnWish,
  })

  it('end with the same page, and each wish was made once or its person was told', () => {
    fc.assert(fc.property(arbitraryPage, fc.array(act, { maxLength: 25 }), (start, acts) => {
      const first: ConfirmedPage = { revision: 0, state: start.page, ordinals: {}, revisions: {}, log: [] }
      const server = openServer(first)
      const queues: [CorrectionQueue, CorrectionQueue] = [open('one', first), open('two', first)]
      const asked = new Map<string, Wish>()
      const newKey = counter('k')
      const newId = counter('n')
      for (const { who, does, deed } of acts) {
        const queue = queues[who]
        const key = newKey()
        let next = queue
        if (does === 'deed') {
          const outcome = fulfil(deed, { page: queue.shown, cutter: printedCutter(start.lines), newId }, start.lines)
          if (outcome.ok) next = wish(queue, { kind: 'step', key, step: outcome.step })
        } else if (does === 'undo' || does === 'redo') {
          next = takeBack(queue, does, key)
        } else if (does === 'settle') {
          next = settle(queue, server)
        } else if (nextCorrection(queue)) {
          next = exchange(queue, server, { lost: does === 'lose' })
        }
        for (const one of next.waiting) asked.set(one.wish.key, one.wish)
        queues[who] = next
      }
      const ends = queues.map((queue) => reduceQueue(settle(queue, server), { type: 'loaded', page: server.page() }))
      const made = server.log.map(({ id }) => id)
      expect(new Set(made).size).toBe(made.length)
      const end = show(server.page().state, start.lines)
      for (const queue of ends) expect(show(reduceQueue(queue, { type: 'loaded', page: server.page() }).shown, start.lines)).toBe(end)
      const told = new Set(ends.flatMap(({ refused }) => refused.map((one) => one.wish.key)))
      const takenBackHere = new Set([...asked.values()].flatMap((one) => (one.kind === 'step' ? [] : [one.undoes, one.key])))
      for (const key of asked.keys()) {
        expect(made.includes(key) || told.has(key) || takenBackHere.has(key)).toBe(true)
      }
    }), { numRuns: 300 })
  })
})
