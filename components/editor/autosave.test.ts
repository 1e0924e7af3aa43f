import { describe, expect, it } from 'vitest'
import {
  AFTER_COMPOSING, AFTER_LAST_KEY, AT_MOST, type Autosave, type AutosaveEvent, FIRST_WAIT, isUnsaved, LONGEST_WAIT, NOTHING_TYPED,
  reduceAutosave, saveDue,
} from './autosave'

function after(...events: AutosaveEvent[]): Autosave {
  return events.reduce(reduceAutosave, NOTHING_TYPED)
}
const key = (at: number): AutosaveEvent => ({ type: 'edited', at })
const sent: AutosaveEvent = { type: 'sent' }
const composing = (on: boolean, at: number): AutosaveEvent => ({ type: 'composing', on, at })
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
    expect(saveDue(after(composing(true, 0), key(0)))).toBeNull()
    expect(saveDue(after(composing(true, 0), key(0), composing(false, 10)))).toBe(AFTER_LAST_KEY)
  })

  it('leaves the editor the moment that it needs to read what was composed, however long that took', () => {
    expect(saveDue(after(composing(true, 0), key(0), composing(false, 30_000)))).toBe(30_000 + AFTER_COMPOSING)
  })

  it('tries again by itself when the network was away, waits longer each time, and begins anew once it was back', () => {
    const away: AutosaveEvent = { type: 'stopped', trouble: 'offline', again: true, at: 5_000 }
    const times = (count: number) => Array.from({ length: count }, () => [sent, away]).flat()
    expect(saveDue(after(key(0), ...times(1)))).toBe(5_000 + FIRST_WAIT)
    expect(saveDue(after(key(0), ...times(3)))).toBe(5_000 + 4 * FIRST_WAIT)
    expect(saveDue(after(key(0), ...times(40)))).toBe(5_000 + LONGEST_WAIT)
    expect(saveDue(after(key(0), ...times(40), sent, saved(90_000), key(91_000), sent, away))).toBe(5_000 + FIRST_WAIT)
  })

  it('tries again at once when there is reason to hope, and only where trying may help', () => {
    const retry: AutosaveEvent = { type: 'retry', at: 6_000 }
    for (const trouble of ['offline', 'signed-out'] as const) {
      expect(saveDue(after(key(0), sent, { type: 'stopped', trouble, again: false, at: 5_000 }, retry))).toBe(6_000)
    }
    for (const trouble of ['conflict', 'failed', 'gone'] as const) {
      expect(saveDue(after(key(0), sent, { type: 'stopped', trouble, again: false, at: 5_000 }, retry))).toBeNull()
    }
  })

  it('sends again first what may have arrived, and counts what was typed since as unsaved', () => {
    const lost = after(key(0), sent, key(500), { type: 'stopped', trouble: 'offline', again: true, at: 5_000 }, sent)
    expect(lost.sending).toBe(1)
    expect(isUnsaved(reduceAutosave(lost, saved(6_000)))).toBe(true)
  })

  it('waits for a person in a conflict, also while somebody types on, and goes on at once when it is settled', () => {
    const conflict: AutosaveEvent = { type: 'stopped', trouble: 'conflict', again: false, at: 2_000 }
    expect(saveDue(after(key(0), sent, conflict, key(3_000)))).toBeNull()
    expect(saveDue(after(key(0), sent, conflict, { type: 'settled', at: 9_000 }))).toBeLessThanOrEqual(9_000)
  })

  it('tries what was refused again with the next key', () => {
    const failed: AutosaveEvent = { type: 'stopped', trouble: 'failed', again: false, at: 2_000 }
    expect(saveDue(after(key(0), sent, failed))).toBeNull()
    expect(saveDue(after(key(0), sent, failed, key(3_000)))).toBe(3_000 + AFTER_LAST_KEY)
  })
})
