import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AFTER_LAST_KEY, AT_MOST, type Autosave, type AutosaveEvent, isUnsaved, NOTHING_TYPED, reduceAutosave, RETRY_AFTER, saveDue } from './autosave'

function after(...events: AutosaveEvent[]): Autosave {
  return events.reduce(reduceAutosave, NOTHING_TYPED)
}
const key = (at: number): AutosaveEvent => ({ type: 'edited', at })
const sent: AutosaveEvent = { type: 'sent' }
const saved = (at: number): AutosaveEvent => ({ type: 'saved', at })

describe('saving what is typed', () => {
  it('begins a pause after the last key', () => {
    expect(saveDue(after(key(100)))).toBe(100 + AFTER_LAST_KEY)
    expect(saveDue(after(key(100), key(600)))).toBe(600 + AFTER_LAST_KEY)
  })

  it('waits no longer than the limit while somebody types on', () => {
    const keys = Array.from({ length: 40 }, (_, index) => key(index * 500))
    expect(saveDue(after(...keys))).toBe(AT_MOST)
  })

  it('never begins while one is on its way, and counts the limit anew for what was typed since', () => {
    expect(saveDue(after(key(0), sent, key(9_500)))).toBeNull()
    expect(saveDue(after(key(0), sent, key(9_500), saved(9_600)))).toBe(9_500 + AFTER_LAST_KEY)
  })

  it('never begins while an input method composes', () => {
    expect(saveDue(after({ type: 'composing', on: true }, key(0)))).toBeNull()
    expect(saveDue(after({ type: 'composing', on: true }, key(0), { type: 'composing', on: false }))).toBe(AFTER_LAST_KEY)
  })

  it('tries again by itself when the network was away', () => {
    expect(saveDue(after(key(0), sent, { type: 'stopped', trouble: 'offline', at: 5_000 }))).toBe(5_000 + RETRY_AFTER)
  })

  it('waits for a person in a conflict, also while somebody types on, and goes on at once when it is settled', () => {
    const conflict: AutosaveEvent = { type: 'stopped', trouble: 'conflict', at: 2_000 }
    expect(saveDue(after(key(0), sent, conflict, key(3_000)))).toBeNull()
    expect(saveDue(after(key(0), sent, conflict, { type: 'settled', at: 9_000 }))).toBeLessThanOrEqual(9_000)
  })

  it('tries what was refused again with the next key', () => {
    const failed: AutosaveEvent = { type: 'stopped', trouble: 'failed', at: 2_000 }
    expect(saveDue(after(key(0), sent, failed))).toBeNull()
    expect(saveDue(after(key(0), sent, failed, key(3_000)))).toBe(3_000 + AFTER_LAST_KEY)
  })

  it('says saved only when the server has every edit, whatever happened in between', () => {
    const event = fc.oneof(
      fc.nat(100_000).map(key), fc.constant(sent), fc.nat(100_000).map(saved),
      fc.constantFrom<AutosaveEvent>({ type: 'composing', on: true }, { type: 'composing', on: false }),
      fc.constantFrom<AutosaveEvent>({ type: 'stopped', trouble: 'offline', at: 1 }, { type: 'stopped', trouble: 'failed', at: 1 }),
    )
    fc.assert(fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state = NOTHING_TYPED
      let typed = 0
      let sending: number | null = null
      let kept = 0
      for (const one of events) {
        if (one.type === 'sent' && saveDue(state) === null) continue
        if ((one.type === 'saved' || one.type === 'stopped') && sending === null) continue
        state = reduceAutosave(state, one)
        if (one.type === 'edited') typed += 1
        if (one.type === 'sent') sending = typed
        if (one.type === 'saved') { kept = sending ?? kept; sending = null }
        if (one.type === 'stopped') sending = null
        expect(isUnsaved(state)).toBe(typed > kept)
      }
    }))
  })
})
