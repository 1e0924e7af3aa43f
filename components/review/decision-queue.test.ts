import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reply } from '@/components/desk/send-json'
import type { Choice, Decision } from '@/lib/review/review'
import type { Failure } from '@/lib/server/errors'
import { openDeciding } from './deciding'
import { type Change, type DecisionQueue, isKept, nextChange, openQueue, reduceQueue, savingOf } from './decision-queue'

const decision = (item: string, take: 'ours' | 'theirs' = 'theirs'): Decision => ({ item, print: `print of ${item}`, choice: { take } })
const failure = (code: string): Failure => ({ kind: 'conflict', code, values: {} })
const done: Reply<null> = { kind: 'done', value: null }

/** What is decided, as `item choice`, in the order of the items. */
function told(decisions: ReadonlyMap<string, Decision>): string[] {
  return [...decisions].map(([item, { choice: { take } }]) => `${item} ${take}`).sort()
}

function decide(queue: DecisionQueue, ...decisions: Decision[]): DecisionQueue {
  return reduceQueue(queue, { type: 'decided', decisions })
}

const sent = (queue: DecisionQueue) => reduceQueue(queue, { type: 'sent' })
const undone = (queue: DecisionQueue) => reduceQueue(queue, { type: 'undone' })

/** Decisions as a server keeps them. */
function openServer(kept: readonly Decision[]) {
  const decisions = new Map(kept.map((one) => [one.item, one]))
  return {
    decisions,
    take(change: Change): void {
      for (const [item, one] of change) {
        if (one === null) decisions.delete(item)
        else decisions.set(item, one)
      }
    },
  }
}

describe('decisions on their way to the server', () => {
  it('show at once, and count as kept only when the server has them', () => {
    const queue = decide(openQueue([decision('a')]), decision('b', 'ours'))
    expect(told(queue.shown)).toEqual(['a theirs', 'b ours'])
    expect([savingOf(queue), savingOf(sent(queue))]).toEqual(['unsaved', 'saving'])
    expect(isKept(sent(queue))).toBe(false)
    const kept = reduceQueue(sent(queue), { type: 'kept' })
    expect([isKept(kept), savingOf(kept)]).toEqual([true, 'saved'])
  })

  it('go one change at a time; what is decided meanwhile goes together, each item as it was decided last', () => {
    const queue = decide(decide(decide(sent(decide(openQueue([]), decision('a'))), decision('b')), decision('c')), decision('b', 'ours'))
    expect(nextChange(queue)).toBeNull()
    expect(nextChange(reduceQueue(queue, { type: 'kept' }))).toEqual(new Map([['b', decision('b', 'ours')], ['c', decision('c')]]))
  })

  it('wait while the network is away, the later word about an item before the earlier one', () => {
    const queue = reduceQueue(decide(sent(decide(openQueue([]), decision('a'), decision('b'))), decision('a', 'ours')), { type: 'unreached' })
    expect([savingOf(queue), nextChange(queue)]).toEqual(['offline', null])
    expect(nextChange(reduceQueue(queue, { type: 'retried' }))).toEqual(new Map([['a', decision('a', 'ours')], ['b', decision('b')]]))
  })

  it.each(['not-signed-in', 'another-person'])('wait for their person: %s', (code) => {
    const queue = decide(reduceQueue(sent(decide(openQueue([]), decision('a'))), { type: 'refused', failure: failure(code) }), decision('b'))
    expect([savingOf(queue), nextChange(queue)]).toEqual(['signed-out', null])
    expect([...nextChange(reduceQueue(queue, { type: 'retried' }))?.keys() ?? []]).toEqual(['a', 'b'])
  })

  it('stay shown and not kept when they are refused, until somebody decides otherwise or says that they shall be tried again', () => {
    const queue = reduceQueue(sent(decide(openQueue([]), decision('a'))), { type: 'refused', failure: failure('review-closed') })
    expect([told(queue.shown), savingOf(queue), queue.failure?.code, nextChange(queue)]).toEqual([['a theirs'], 'failed', 'review-closed', null])
    expect([...nextChange(reduceQueue(queue, { type: 'retried' }))?.keys() ?? []]).toEqual(['a'])
    expect(nextChange(undone(queue))).toEqual(new Map([['a', null]]))
    expect(undone(queue).failure).toBeNull()
  })

  it('are taken back one deed after the other, to what was decided before it', () => {
    const queue = decide(decide(openQueue([decision('a', 'ours')]), decision('a'), decision('b')), decision('b', 'ours'))
    expect(told(undone(queue).shown)).toEqual(['a theirs', 'b theirs'])
    expect(told(undone(undone(queue)).shown)).toEqual(['a ours'])
    expect(undone(undone(undone(queue)))).toEqual(undone(undone(queue)))
  })

  it('come to the server as they are shown, whatever is decided, taken back and lost on the way', async () => {
    const choice = fc.constantFrom<Choice['take'] & ('ours' | 'theirs')>('ours', 'theirs')
    const act = fc.oneof(
      fc.record({ item: fc.constantFrom('a', 'b', 'c'), take: choice }).map(({ item, take }) => ({ decides: [decision(item, take)] })),
      fc.constant({ decides: ['a', 'b', 'c'].map((item) => decision(item)) }),
      fc.constant({ decides: null }),
    )
    const fate = fc.constantFrom('done', 'lost-answer', 'unreached', 'refused', 'signed-out')
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.array(fate, { maxLength: 12 }), fc.boolean(), async (acts, fates, slow) => {
      const server = openServer([decision('a')])
      const ahead = [...fates]
      let most = 0
      let busy = 0
      const deciding = openDeciding([...server.decisions.values()], {
        later: () => undefined,
        send: async (change) => {
          most = Math.max(most, busy += 1)
          if (slow) await Promise.resolve()
          busy -= 1
          const now = ahead.shift() ?? 'done'
          if (now === 'done' || now === 'lost-answer') server.take(change)
          if (now === 'refused') return { kind: 'refused', failure: failure('defect') }
          if (now === 'signed-out') return { kind: 'refused', failure: failure('not-signed-in') }
          return now === 'done' ? done : { kind: 'unreached' }
        },
      })
      for (const { decides } of acts) {
        if (decides) deciding.decide(decides)
        else deciding.undo()
        if (!slow) await Promise.resolve()
      }
      // Each try takes some turns of the promises, and there are as many as there are fates.
      for (let turn = 0; turn < 200 && !isKept(deciding.snapshot()); turn += 1) {
        await Promise.resolve()
        if (!['resting', 'sending'].includes(deciding.snapshot().condition)) deciding.retry()
      }
      expect(isKept(deciding.snapshot())).toBe(true)
      expect(told(server.decisions)).toEqual(told(deciding.snapshot().shown))
      expect(most).toBeLessThanOrEqual(1)
    }))
  })
})
