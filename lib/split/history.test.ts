import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LoggedStep, undoRedo } from './history'

/** Plays what an editor does: `d` a deed, `u` undo, `r` redo. Undo and redo with nothing to take back do nothing. */
function play(keys: string): LoggedStep[] {
  const log: LoggedStep[] = []
  for (const key of keys) {
    const { undo, redo } = undoRedo(log)
    const undoes = key === 'd' ? null : key === 'u' ? undo : redo
    if (key === 'd' || undoes !== null) log.push({ id: String(log.length), undoes })
  }
  return log
}

/** The deeds that stand after a log, found by applying and taking back. */
function standing(log: readonly LoggedStep[]): string[] {
  const deeds = new Map<string, string[]>()
  let now: string[] = []
  for (const { id, undoes } of log) {
    deeds.set(id, now)
    now = undoes === null ? [...now, id] : (deeds.get(undoes) ?? [])
  }
  return now
}

describe('undo and redo', () => {
  it.each([
    ['', { undo: null, redo: null }],
    ['d', { undo: '0', redo: null }],
    ['du', { undo: null, redo: '1' }],
    ['dur', { undo: '2', redo: null }],
    ['ddu', { undo: '0', redo: '2' }],
    ['dud', { undo: '2', redo: null }],
  ])('after %j offer %j', (keys, offered) => {
    expect(undoRedo(play(keys))).toEqual(offered)
  })

  const keys = fc.string({ unit: fc.constantFrom('d', 'd', 'u', 'r'), maxLength: 40 })

  it('walk the whole way back: as many undos as there are deeds leave none standing', () => {
    fc.assert(fc.property(keys, (typed) => {
      expect(standing(play(typed + 'u'.repeat(40)))).toEqual([])
    }))
  })

  it('redo brings back just what undo took', () => {
    fc.assert(fc.property(keys, (typed) => {
      const log = play(`${typed}d`)
      expect(standing(play(`${typed}dur`))).toEqual(standing(log))
    }))
  })
})
