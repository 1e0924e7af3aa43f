import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LoggedStep, undoRedo } from './history'
import { standingOf } from './rebase'

/**
 * Plays what two editors do: `d` a deed, `u` undo, `r` redo; in capitals the other one's. Undo and redo with nothing to
 * take back do nothing.
 */
function play(keys: string): LoggedStep[] {
  const log: LoggedStep[] = []
  for (const key of keys) {
    const by = key === key.toUpperCase() ? 'other' : 'one'
    const { undo, redo } = undoRedo(log, by)
    const deed = key.toLowerCase()
    const undoes = deed === 'd' ? null : deed === 'u' ? undo : redo
    if (deed === 'd' || undoes !== null) log.push({ id: String(log.length), by, undoes })
  }
  return log
}

/** The deeds that stand after a log, by the first Step of each, found by following each Step to what it took back. */
function deedsOf(log: readonly LoggedStep[]): string[] {
  const steps = new Map(log.map((step) => [step.id, step]))
  function deedOf({ id, undoes }: LoggedStep): string {
    const before = undoes === null ? undefined : steps.get(undoes)
    return before === undefined ? id : deedOf(before)
  }
  return standingOf(log).map(deedOf).sort()
}

const keys = fc.string({ unit: fc.constantFrom('d', 'd', 'u', 'r', 'D', 'D', 'U', 'R'), maxLength: 40 })

describe('undo and redo', () => {
  it.each([
    ['', { undo: null, redo: null }],
    ['d', { undo: '0', redo: null }],
    ['du', { undo: null, redo: '1' }],
    ['dur', { undo: '2', redo: null }],
    ['ddu', { undo: '0', redo: '2' }],
    ['dud', { undo: '2', redo: null }],
    ['D', { undo: null, redo: null }],
    ['dD', { undo: '0', redo: null }],
    ['duD', { undo: null, redo: '1' }],
    ['dDuUr', { undo: '4', redo: null }],
  ])('after %j offer %j', (typed, offered) => {
    expect(undoRedo(play(typed), 'one')).toEqual(offered)
  })

  it('do not offer what somebody else took back', () => {
    const taken: LoggedStep[] = [...play('dd'), { id: 'x', by: 'other', undoes: '1' }]
    expect(undoRedo(taken, 'one')).toEqual({ undo: '0', redo: null })
    expect(undoRedo(taken, 'other')).toEqual({ undo: 'x', redo: null })
  })

  it('go on past a Step from the middle that was taken back by its name', () => {
    const named: LoggedStep[] = [...play('ddd'), { id: 'x', by: 'one', undoes: '1' }]
    expect(undoRedo(named, 'one')).toEqual({ undo: '2', redo: 'x' })
  })

  it('walk the whole way back: as many undos as there are deeds leave none standing', () => {
    fc.assert(fc.property(keys, (typed) => {
      expect(deedsOf(play(`${typed}${'u'.repeat(40)}${'U'.repeat(40)}`))).toEqual([])
    }))
  })

  it('redo brings back just what undo took', () => {
    fc.assert(fc.property(keys, (typed) => {
      expect(deedsOf(play(`${typed}dur`))).toEqual(deedsOf(play(`${typed}d`)))
    }))
  })

  it('of one person are the same whatever another one does in between', () => {
    fc.assert(fc.property(keys, (typed) => {
      const log = play(typed)
      expect(undoRedo(log, 'one')).toEqual(undoRedo(log.filter(({ by }) => by === 'one'), 'one'))
    }))
  })

  it('only ever offer a Step of the person who asks, and one that stands or is an undo', () => {
    fc.assert(fc.property(keys, (typed) => {
      const log = play(typed)
      const { undo, redo } = undoRedo(log, 'one')
      for (const id of [undo, redo]) {
        if (id === null) continue
        expect(log.find((step) => step.id === id)?.by).toBe('one')
        expect(log.some(({ undoes }) => undoes === id)).toBe(false)
      }
    }))
  })
})
