import { describe, expect, it } from 'vitest'
import { applyStep } from '@/lib/split/apply'
import { undoRedo } from '@/lib/split/history'
import type { Step } from '@/lib/split/step'
import { linesOf, pageOf, rows, show } from '@/lib/split/testing/page-notation'
import {
  type ConfirmedPage, type CorrectionQueue, isSaved, nextWish, openQueue, reduceQueue, undoRedoOf, type Wish,
} from './correction-queue'

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

/** A server of one page: it applies what it is sent, as the real one does. */
function server(state: ConfirmedPage['state'] = page.state) {
  const log: { id: string; undoes: string | null; inverse: Step }[] = []
  return {
    answer(queue: CorrectionQueue): CorrectionQueue {
      const wish = nextWish(queue)
      if (wish === null) throw new Error('nothing to answer')
      const undoes = wish.kind === 'step' ? null : undoRedo(log)[wish.kind]
      const step = wish.kind === 'step' ? wish.step : log.find(({ id }) => id === undoes)?.inverse
      const outcome = step && applyStep(state, step)
      if (!step || !outcome?.ok) return reduceQueue(reduceQueue(queue, { type: 'sent' }), { type: 'refused' })
      state = outcome.page
      const stepId = `s${log.length + 1}`
      log.push({ id: stepId, undoes, inverse: outcome.inverse })
      return reduceQueue(reduceQueue(queue, { type: 'sent' }), {
        type: 'confirmed', revision: queue.confirmed.revision + 1, step, stepId, ordinals: page.ordinals, revisions: { A: 2 },
      })
    },
  }
}

function wish(queue: CorrectionQueue, ...wishes: Wish[]): CorrectionQueue {
  return wishes.reduce((now, one) => reduceQueue(now, { type: 'wished', wish: one }), queue)
}

const crosshead: Wish = { kind: 'step', key: 'k1', step: role('b1', 'crosshead') }
const caption: Wish = { kind: 'step', key: 'k2', step: role('b2', 'caption') }
const undo = (key: string): Wish => ({ kind: 'undo', key })
const redo = (key: string): Wish => ({ kind: 'redo', key })

function shown(queue: CorrectionQueue): string {
  return show(queue.shown, lines).split('\n')[0] ?? ''
}

describe('corrections on their way to the server', () => {
  it('show at once and count as kept only when confirmed', () => {
    const asked = wish(openQueue(page), crosshead)
    expect(shown(asked)).toBe('A: h1@0 "甲" / b1!@1 crosshead "乙" / b2@2 "丙"')
    expect(isSaved(asked)).toBe(false)
    const done = server().answer(asked)
    expect(isSaved(done)).toBe(true)
    expect(done.confirmed.revision).toBe(5)
    expect(done.confirmed.revisions).toEqual({ A: 2, B: 1 })
  })

  it('go one by one, in the order in which they were made', () => {
    const asked = wish(openQueue(page), crosshead, caption)
    expect(nextWish(asked)?.key).toBe('k1')
    expect(nextWish(reduceQueue(asked, { type: 'sent' }))).toBeNull()
    const first = server().answer(asked)
    expect(nextWish(first)?.key).toBe('k2')
    expect(show(first.shown, lines)).toBe(show(asked.shown, lines))
  })

  it('can be undone and redone before any answer came, and the server agrees', () => {
    const { answer } = server()
    const asked = wish(openQueue(page), crosshead, caption, undo('u'), undo('v'), redo('r'))
    expect(shown(asked)).toBe('A: h1@0 "甲" / b1!@1 crosshead "乙" / b2@2 "丙"')
    const done = answer(answer(answer(answer(answer(asked)))))
    expect(isSaved(done)).toBe(true)
    expect(show(done.confirmed.state, lines)).toBe(show(asked.shown, lines))
    expect(undoRedoOf(done)).toEqual({ undo: 's5', redo: 's3' })
  })

  it('take back a Step of an earlier visit when the server says what it was', () => {
    const { answer } = server()
    const earlier = answer(wish(openQueue(page), crosshead))
    const visit = openQueue(earlier.confirmed)
    const asked = wish(visit, undo('u'))
    expect(shown(asked)).toBe(shown(visit))
    expect(rows(show(answer(asked).shown, lines))).toBe(rows(show(page.state, lines)))
  })

  it('wait while the server cannot be reached, and lose nothing', () => {
    const asked = wish(openQueue(page), crosshead)
    const offline = reduceQueue(reduceQueue(asked, { type: 'sent' }), { type: 'unreached' })
    expect(nextWish(offline)).toBeNull()
    expect(isSaved(wish(offline, caption))).toBe(false)
    expect(nextWish(reduceQueue(wish(offline, caption), { type: 'retried' }))?.key).toBe('k1')
  })

  it('fall back to what is kept when one is refused, and take no more until the page is loaded', () => {
    const refused = reduceQueue(reduceQueue(wish(openQueue(page), crosshead, caption), { type: 'sent' }), { type: 'refused' })
    expect(show(refused.shown, lines)).toBe(show(page.state, lines))
    expect(wish(refused, crosshead)).toBe(refused)
    const again = reduceQueue(refused, { type: 'loaded', page: { ...page, revision: 9 } })
    expect(again.confirmed.revision).toBe(9)
    expect(nextWish(wish(again, crosshead))?.key).toBe('k1')
  })

  it('are not begun where they do not fit the page as it is shown', () => {
    const queue = openQueue(page)
    expect(wish(queue, { kind: 'step', key: 'k', step: role('gone', 'caption') })).toBe(queue)
    expect(wish(queue, redo('r'))).toBe(queue)
  })
})

describe('a page that is loaded again', () => {
  it('does not take the place of one on which corrections wait, nor of a newer one', () => {
    const asked = wish(openQueue(page), crosshead)
    expect(reduceQueue(asked, { type: 'loaded', page: { ...page, revision: 9 } })).toBe(asked)
    const queue = openQueue(page)
    expect(reduceQueue(queue, { type: 'loaded', page: { ...page, revision: 3 } })).toBe(queue)
  })
})

describe('text that was saved from the workbench', () => {
  it('stands under the corrections that wait', () => {
    const saved = pageOf('A: h1@0 "甲{新}" / b1@1 "乙" / b2@2 "丙"').articles[0]?.blocks ?? []
    const queue = reduceQueue(wish(openQueue(page), crosshead), { type: 'text-saved', article: 'A', revision: 7, blocks: saved })
    expect(shown(queue)).toBe('A: h1@0 "甲新" / b1!@1 crosshead "乙" / b2@2 "丙"')
    expect(queue.confirmed.revisions['A']).toBe(7)
  })
})
